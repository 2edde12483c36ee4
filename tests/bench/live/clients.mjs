import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Book } from './book.mjs'

/** Clients of one room, in threads of this process, and the book that they write. */
export class Clients {
  #threads
  #calls = 0
  #failed

  /**
   * @param kind `ours` or `peer`
   * @param seats what each client is told, in the order of their numbers
   * @param most `edits` and `moves` that each of them makes at most
   */
  constructor(kind, seats, most, backoffModule) {
    this.book = new Book({ clients: seats.length, ...most })
    const { size, memory } = this.book
    const threads = Math.min(availableParallelism(), seats.length)
    const groups = Array.from({ length: threads }, (_, thread) =>
      seats.filter(({ index }) => index % threads === thread),
    )
    this.#threads = groups.map(
      (group) =>
        new Worker(join(import.meta.dirname, 'client-thread.mjs'), {
          workerData: { kind, size, memory, seats: group, backoffModule },
        }),
    )
    for (const thread of this.#threads) thread.setMaxListeners(0)
    this.#failed = new Promise((_, reject) => {
      for (const thread of this.#threads) thread.once('error', reject)
    })
    this.#failed.catch(() => {})
  }

  open(indexes) {
    return this.#all('open', { indexes })
  }

  async work(input) {
    const done = await this.#all('work', input)
    const sum = (name) => done.reduce((total, one) => total + one[name], 0)
    return { missedEdits: sum('missedEdits'), missedMoves: sum('missedMoves') }
  }

  burst(indexes, edits) {
    return this.#all('burst', { indexes, edits })
  }

  leave(indexes) {
    return this.#all('leave', { indexes })
  }

  /** Takes all connections away at once. @returns when the last one was gone */
  async cut() {
    return Math.max(...(await this.#all('cut', {})))
  }

  /** Resolves to the time at which these clients (absent: all) have been shown every edit so far. */
  async whole(indexes) {
    const counts = (await this.#all('counts', {})).flat().sort(([a], [b]) => a - b)
    const targets = counts.map(([, edits]) => edits - 1)
    return Math.max(...(await this.#all('whole', { indexes, targets })))
  }

  /** Resolves when these clients (absent: all) have been shown every edit so far, and theirs are acknowledged. */
  async settled(indexes) {
    await this.whole(indexes)
    await this.#all('acknowledged', { indexes })
  }

  async close() {
    await Promise.all(this.#threads.map((thread) => thread.terminate()))
  }

  /** Asks every thread; fails as soon as a client does. */
  #all(deed, input) {
    return Promise.race([
      this.#failed,
      Promise.all(this.#threads.map((thread) => this.#ask(thread, deed, input))),
    ])
  }

  #ask(thread, deed, input) {
    this.#calls += 1
    const id = this.#calls
    return new Promise((resolve) => {
      const hear = (message) => {
        if (message.id !== id) return
        thread.off('message', hear)
        resolve(message.result)
      }
      thread.on('message', hear)
      thread.postMessage({ id, deed, input })
    })
  }
}
