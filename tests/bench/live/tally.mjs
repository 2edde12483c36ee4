import { round } from '../measure.mjs'

/**
 * The figures of a book: waits of what was sent between `from` and `to` (ms of
 * the clock), all pairs of clients; and what was lost or shown twice, ever.
 */
export function tally(book, { from, to }) {
  const { size } = book
  const edits = new Waits(size.clients * size.clients * size.edits)
  const acks = new Waits(size.clients * size.edits)
  let sent = 0
  let lost = 0
  let duplicated = 0
  let unacknowledged = 0
  eachSent(book.editSent, size.clients, size.edits, (sender, at, time) => {
    const measured = time >= from && time < to
    if (measured) sent += 1
    if (book.ackWait[at] === 0) unacknowledged += 1
    else if (measured) acks.add(book.ackWait[at])
    for (let client = 0; client < size.clients; client += 1) {
      if (client === sender) continue
      const pair = client * size.clients * size.edits + at
      if (book.editShown[pair] === 0) lost += 1
      else if (measured) edits.add(book.editWait[pair])
      duplicated += Math.max(0, book.editShown[pair] - 1)
    }
  })
  return {
    edits_sent: sent,
    edits_delivered: edits.count,
    edit_p50_ms: edits.quantile(0.5),
    edit_p95_ms: edits.quantile(0.95),
    edit_p99_ms: edits.quantile(0.99),
    ack_p50_ms: acks.quantile(0.5),
    ack_p95_ms: acks.quantile(0.95),
    ...cursorFigures(book, { from, to }),
    lost,
    duplicated,
    unacknowledged,
  }
}

function cursorFigures(book, { from, to }) {
  const { size } = book
  const waits = new Waits(size.clients * size.clients * size.moves)
  let sent = 0
  let never = 0
  eachSent(book.moveSent, size.clients, size.moves, (sender, at, time) => {
    if (time < from || time >= to) return
    sent += 1
    for (let client = 0; client < size.clients; client += 1) {
      if (client === sender) continue
      const wait = book.moveWait[client * size.clients * size.moves + at]
      if (wait === 0) never += 1
      else waits.add(wait)
    }
  })
  return {
    cursors_sent: sent,
    cursors_delivered: waits.count,
    cursors_never_shown: never,
    cursor_p50_ms: waits.quantile(0.5),
    cursor_p99_ms: waits.quantile(0.99),
  }
}

function eachSent(times, clients, most, visit) {
  for (let sender = 0; sender < clients; sender += 1) {
    for (let number = 0; number < most; number += 1) {
      const at = sender * most + number
      if (times[at] > 0) visit(sender, at, times[at])
    }
  }
}

/** Many waits in ms. */
class Waits {
  #values
  #sorted = false
  count = 0

  constructor(most) {
    this.#values = new Float32Array(most)
  }

  add(wait) {
    this.#values[this.count] = wait
    this.count += 1
  }

  /** Null of none. */
  quantile(q) {
    if (this.count === 0) return null
    if (!this.#sorted) this.#values = this.#values.subarray(0, this.count).sort()
    this.#sorted = true
    return round(this.#values[Math.min(this.count - 1, Math.floor(this.count * q))], 1)
  }
}
