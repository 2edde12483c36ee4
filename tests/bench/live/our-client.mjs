import WebSocket from 'ws'
import { numberOf, titleOf } from './title.mjs'

/** Mutations that a client has on their way at once, as the product's does. */
const sendWindow = 8

/**
 * A client of the product: the messages of tRPC's WebSocket link and the sync
 * protocol of core/sync/protocol.ts, without the editor's undo and refusals.
 */
export class OurClient {
  #seat
  #page
  #backoff
  #records = new Map()
  #version = null
  #socket = null
  #calls = 0
  /** What to do with the answer, by the call's id. */
  #answers = new Map()
  #pending = []
  #onWay = 0
  #mutations = 0
  #failures = 0
  #comesBack = false
  #live = () => {}
  #isLive = false

  /**
   * @param seat `url`, `cookie`, `journeyId`, `clientId`, `cardId` and `clients`: the numbers of the others by clientId
   * @param page where it writes down what it sends and is shown
   * @param backoff the product's rule
   */
  constructor(seat, page, backoff) {
    this.#seat = seat
    this.#page = page
    this.#backoff = backoff
  }

  /** Connects, and comes back when cut off. Resolves when the journey is here. */
  open() {
    this.#comesBack = true
    return new Promise((resolve) => {
      this.#live = resolve
      this.#connect()
    })
  }

  /** Goes, until it is opened again. */
  leave() {
    this.#comesBack = false
    this.#socket?.terminate()
  }

  /** Loses its connection. */
  cut() {
    this.#socket?.terminate()
  }

  edit(number) {
    this.#page.sendsEdit(number)
    this.#mutations += 1
    const set = { title: titleOf(this.#seat.index, number) }
    const diff = { put: [], patch: [{ id: this.#seat.cardId, set }], remove: [] }
    this.#pending.push({ number, mutationId: this.#mutations, diff, onWay: false })
    this.#pump()
  }

  move(number) {
    if (!this.#isLive) return
    this.#page.sendsMove(number)
    const { journeyId, clientId } = this.#seat
    const set = { cursor: { x: number, y: 481.25 } }
    this.#call('mutation', 'journey.present', { journeyId, clientId, set }, () => {})
  }

  #connect() {
    const { url, cookie, origin } = this.#seat
    const socket = new WebSocket(url, { headers: { cookie, origin } })
    this.#socket = socket
    socket.on('open', () => this.#follow())
    socket.on('message', (data) => this.#receive(data.toString()))
    socket.on('error', () => {})
    socket.on('close', () => this.#wentDown())
  }

  #wentDown() {
    this.#isLive = false
    this.#answers.clear()
    this.#onWay = 0
    for (const each of this.#pending) each.onWay = false
    if (!this.#comesBack) return
    this.#failures += 1
    setTimeout(
      () => this.#comesBack && this.#connect(),
      this.#backoff(this.#failures, Math.random()),
    )
  }

  #follow() {
    this.#failures = 0
    const { journeyId, clientId } = this.#seat
    const input = { journeyId, clientId, cursor: this.#version }
    this.#call('subscription', 'journey.follow', input, (messages) => {
      for (const message of messages) this.#hear(message)
    })
  }

  #call(method, path, input, answer) {
    this.#calls += 1
    this.#answers.set(this.#calls, { method, path, answer })
    this.#socket.send(JSON.stringify({ id: this.#calls, method, params: { input, path } }))
  }

  #receive(text) {
    if (text === 'PING') return this.#socket.send('PONG')
    const { id, result, error } = JSON.parse(text)
    const call = this.#answers.get(id)
    if (!call) return
    if (error) throw new Error(`${call.path}: ${JSON.stringify(error)}`)
    if (call.method !== 'subscription') this.#answers.delete(id)
    if (result.type === 'data') call.answer(result.data)
  }

  #hear(message) {
    switch (message.type) {
      case 'snapshot':
        this.#restart(message)
        return this.#becameLive()
      case 'changes':
        for (const change of message.changes) this.#apply(change)
        return this.#becameLive()
      case 'presence':
        for (const { clientId, set } of message.moved) {
          if (set.cursor) this.#page.shownMove(this.#seat.clients.get(clientId), set.cursor.x)
        }
    }
  }

  #restart({ version, records }) {
    // Who is away for so long that it gets a second one is not shown each edit: not what is measured here.
    if (this.#version !== null) throw new Error('A second snapshot came.')
    this.#version = version
    this.#records = new Map(records.map((record) => [record.id, record]))
  }

  #becameLive() {
    if (this.#isLive) return
    this.#isLive = true
    this.#live()
    this.#pump()
  }

  #apply(change) {
    if (change.version !== this.#version + 1) {
      throw new Error(`Version ${change.version} came after ${this.#version}.`)
    }
    this.#version = change.version
    for (const { id, set } of change.diff.patch) {
      const record = { ...this.#records.get(id), ...set }
      this.#records.set(id, record)
      const edit = numberOf(record.title)
      if (edit) this.#page.shownEdit(edit.sender, edit.number)
    }
  }

  #pump() {
    if (!this.#isLive) return
    for (const mutation of this.#pending) {
      if (this.#onWay >= sendWindow) return
      if (!mutation.onWay) this.#commit(mutation)
    }
  }

  #commit(mutation) {
    const { journeyId, clientId } = this.#seat
    const { mutationId, diff, number } = mutation
    mutation.onWay = true
    this.#onWay += 1
    const input = { journeyId, clientId, mutationId, diff }
    this.#call('mutation', 'journey.commit', input, ({ outcome }) => {
      this.#onWay -= 1
      if (outcome === 'early') mutation.onWay = false
      else if (outcome !== 'accepted') throw new Error(`An edit was ${outcome}.`)
      else {
        this.#pending = this.#pending.filter((each) => each !== mutation)
        this.#page.acknowledged(number)
      }
      this.#pump()
    })
  }
}
