import { now } from './clock.mjs'

/**
 * What was sent when, and what each client was shown how much later. Memory
 * that all threads share: a sender writes the time before it sends, and who is
 * shown it finds the time there. Edits and cursor positions of a client are numbered from 0.
 */
export class Book {
  /**
   * @param size `clients`, and how many `edits` and cursor `moves` each of them makes at most
   * @param memory another thread's `memory`
   */
  constructor(size, memory = makeMemory(size)) {
    this.size = size
    this.memory = memory
    this.editSent = new Float64Array(memory.editSent)
    this.ackWait = new Float32Array(memory.ackWait)
    this.editShown = new Uint8Array(memory.editShown)
    this.editWait = new Float32Array(memory.editWait)
    this.moveSent = new Float64Array(memory.moveSent)
    this.moveWait = new Float32Array(memory.moveWait)
  }

  /** @returns what one client writes into the book */
  pageOf(client) {
    return new Page(this, client)
  }
}

function makeMemory({ clients, edits, moves }) {
  const shared = (bytes, count) => new SharedArrayBuffer(bytes * count)
  return {
    editSent: shared(8, clients * edits),
    ackWait: shared(4, clients * edits),
    /** By who was shown it, then by sender and number. */
    editShown: shared(1, clients * clients * edits),
    editWait: shared(4, clients * clients * edits),
    moveSent: shared(8, clients * moves),
    moveWait: shared(4, clients * clients * moves),
  }
}

/** One client's part of the book. */
class Page {
  #book
  #client
  /** The newest edit and cursor position of each sender that this client was shown; -1: none. */
  #lastEdit
  #lastMove
  #wholeAt = null
  #acknowledged = 0
  #acksAt = null

  constructor(book, client) {
    this.#book = book
    this.#client = client
    this.#lastEdit = new Int32Array(book.size.clients).fill(-1)
    this.#lastMove = new Int32Array(book.size.clients).fill(-1)
  }

  sendsEdit(number) {
    this.#book.editSent[this.#client * this.#book.size.edits + number] = now()
  }

  sendsMove(number) {
    this.#book.moveSent[this.#client * this.#book.size.moves + number] = now()
  }

  acknowledged(number) {
    const at = this.#client * this.#book.size.edits + number
    this.#book.ackWait[at] = now() - this.#book.editSent[at]
    this.#acknowledged += 1
    this.#settleAcks()
  }

  /** Resolves when so many edits of this client are acknowledged. */
  acknowledgedUpTo(count) {
    return new Promise((resolve) => {
      this.#acksAt = { count, resolve }
      this.#settleAcks()
    })
  }

  #settleAcks() {
    if (!this.#acksAt || this.#acknowledged < this.#acksAt.count) return
    this.#acksAt.resolve()
    this.#acksAt = null
  }

  shownEdit(sender, number) {
    const { editSent, editShown, editWait, size } = this.#book
    const sent = sender * size.edits + number
    const at = this.#client * size.clients * size.edits + sent
    editShown[at] += 1
    if (editShown[at] === 1) editWait[at] = now() - editSent[sent]
    if (number > this.#lastEdit[sender]) this.#lastEdit[sender] = number
    this.#settleWhole()
  }

  /** A position stands for those before it that were never shown: they count until now. */
  shownMove(sender, number) {
    const { moveSent, moveWait, size } = this.#book
    const time = now()
    for (let each = this.#lastMove[sender] + 1; each <= number; each += 1) {
      const sent = sender * size.moves + each
      moveWait[this.#client * size.clients * size.moves + sent] = time - moveSent[sent]
    }
    if (number > this.#lastMove[sender]) this.#lastMove[sender] = number
  }

  /** Resolves to the time at which this client has been shown these edits: the last number of each sender. */
  whole(targets) {
    return new Promise((resolve) => {
      this.#wholeAt = { targets, resolve }
      this.#settleWhole()
    })
  }

  #settleWhole() {
    if (!this.#wholeAt) return
    const { targets, resolve } = this.#wholeAt
    const lacks = (target, sender) => sender !== this.#client && this.#lastEdit[sender] < target
    if (targets.some(lacks)) return
    this.#wholeAt = null
    resolve(now())
  }
}
