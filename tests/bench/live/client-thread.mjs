import { parentPort, workerData } from 'node:worker_threads'
import { Book } from './book.mjs'
import { now, pulse } from './clock.mjs'

/**
 * A thread with some of the clients. Does what `Clients` in clients.mjs asks
 * for, one message at a time. `workerData`: the `kind` of client, the book, and
 * a `seat` for each client.
 */
const { kind, size, memory, seats, backoffModule } = workerData

const { OurClient } = kind === 'ours' ? await import('./our-client.mjs') : {}
const { PeerClient } = kind === 'peer' ? await import('./peer-client.mjs') : {}
const { backoff } = await import(backoffModule)

const book = new Book(size, memory)
const clients = seats.map((seat) => {
  const page = book.pageOf(seat.index)
  const client = kind === 'ours' ? new OurClient(seat, page, backoff) : new PeerClient(seat, page)
  return { client, page, index: seat.index, edits: 0, moves: 0 }
})

function edit(one) {
  if (one.edits >= size.edits) throw new Error('The book is full.')
  one.client.edit(one.edits)
  one.edits += 1
}

function move(one) {
  if (one.moves >= size.moves) throw new Error('The book is full.')
  one.client.move(one.moves)
  one.moves += 1
}

const chosen = (indexes) =>
  indexes ? clients.filter(({ index }) => indexes.includes(index)) : clients

const deeds = {
  async open({ indexes }) {
    await Promise.all(chosen(indexes).map(({ client }) => client.open()))
  },

  /** Edits and moves at a rate until `end`; the clients' beats are spread over the period. */
  async work({ start, end, editsPerSecond, movesPerSecond }) {
    const beats = (perSecond, deed) =>
      perSecond === 0
        ? []
        : clients.map((one) => {
            const period = 1000 / perSecond
            const phase = (period * one.index) / size.clients
            return pulse({ start: start + phase, period, end }, () => deed(one))
          })
    const edits = beats(editsPerSecond, edit)
    const moves = beats(movesPerSecond, move)
    const sum = async (all) => (await Promise.all(all)).reduce((a, b) => a + b, 0)
    return { missedEdits: await sum(edits), missedMoves: await sum(moves) }
  },

  /** So many edits of each of these clients, one right after the other. */
  async burst({ indexes, edits }) {
    for (let round = 0; round < edits; round += 1) for (const one of chosen(indexes)) edit(one)
  },

  async leave({ indexes }) {
    for (const { client } of chosen(indexes)) client.leave()
  },

  async cut() {
    for (const { client } of clients) client.cut()
    return now()
  },

  /** Resolves when these clients have been shown all edits up to `targets`; to the latest time of them. */
  async whole({ indexes, targets }) {
    return Math.max(
      0,
      ...(await Promise.all(chosen(indexes).map(({ page }) => page.whole(targets)))),
    )
  },

  /** Resolves when all edits of these clients are acknowledged. */
  async acknowledged({ indexes }) {
    await Promise.all(chosen(indexes).map(({ page, edits }) => page.acknowledgedUpTo(edits)))
  },

  /** How many edits each client of this thread has made. */
  async counts() {
    return clients.map(({ index, edits }) => [index, edits])
  },
}

parentPort.on('message', async ({ id, deed, input }) => {
  parentPort.postMessage({ id, result: await deeds[deed](input) })
})
