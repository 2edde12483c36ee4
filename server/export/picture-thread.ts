import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { RateLimited } from '@/server/errors'
import type { Picture, PictureRequest } from './picture-request'
import type { Redrawing, RedrawnPicture } from './redraw-picture'

export type PictureTask =
  | { kind: 'map'; request: PictureRequest }
  | { kind: 'redraw'; redrawing: Redrawing }
export type PictureJob = { id: number; task: PictureTask }

type Drawn = Picture | RedrawnPicture | null
export type PictureAnswer = { id: number; drawn: Drawn } | { id: number; failure: string }

type Waiting = { resolve: (drawn: Drawn) => void; reject: (error: Error) => void }

/** More than these at once are turned away, so that no one can fill the memory with pictures. */
const mostWaiting = 16
/** An idle thread ends after this time, in ms, and gives its fonts' memory back. */
const idleFor = 60_000

/**
 * Draws pictures in a thread beside the server's, so that live editing never
 * waits for one. The thread starts with the first picture.
 */
export class PictureThread {
  readonly #file: string
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | undefined
  #lastId = 0

  /** @param programs the folder of the bundled programs */
  constructor(programs: string) {
    this.#file = path.join(programs, 'picture.js')
  }

  /** Draws a map. @throws RateLimited when too many pictures wait already */
  draw(request: PictureRequest): Promise<Picture> {
    return this.#ask<Picture>({ kind: 'map', request })
  }

  /** See `redrawPicture`. @throws RateLimited when too many pictures wait already */
  redraw(redrawing: Redrawing): Promise<RedrawnPicture | null> {
    return this.#ask<RedrawnPicture | null>({ kind: 'redraw', redrawing })
  }

  #ask<Answer extends Drawn>(task: PictureTask): Promise<Answer> {
    if (this.#waiting.size >= mostWaiting) {
      throw new RateLimited(2, 'Too many pictures are being made. Please try again in a moment.')
    }
    clearTimeout(this.#idle)
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      // A task is answered by what its kind draws.
      const settle = resolve as (drawn: Drawn) => void
      this.#waiting.set(id, { resolve: settle, reject })
      const job: PictureJob = { id, task }
      this.#thread().postMessage(job)
    })
  }

  async stop(): Promise<void> {
    clearTimeout(this.#idle)
    await this.#worker?.terminate()
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(this.#file)
    worker.unref()
    worker.on('message', (answer: PictureAnswer) => this.#settle(answer))
    worker.on('error', (error) => this.#lost(worker, error))
    worker.on('exit', () => this.#lost(worker, new Error('The thread that draws has ended.')))
    this.#worker = worker
    return worker
  }

  #settle(answer: PictureAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('failure' in answer) waiting?.reject(new Error(answer.failure))
    else waiting?.resolve(answer.drawn)
    if (this.#waiting.size === 0) this.#endLater()
  }

  /** The next picture gets a new thread. */
  #lost(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  #endLater(): void {
    this.#idle = setTimeout(() => void this.stop(), idleFor)
    this.#idle.unref()
  }
}
