import type { Batch } from './batches'
import type { Plan } from './plan'
import type { TextFormat } from './rows'

/** What the worker is to do: count the rows of a sound file, or read it from behind `rowsDone`. */
export type WorkerStart =
  | { task: 'count'; format: TextFormat }
  | { task: 'read'; plan: Plan; rowsDone: number }

/** From the server to the worker: bytes of the file (null: no more), or leave to go on with one batch more. */
export type ToWorker = { type: 'bytes'; bytes: Uint8Array | null } | { type: 'credit' }

/** From the worker: it wants bytes, has a batch, has come to the end, or cannot go on. */
export type FromWorker =
  | { type: 'want' }
  | { type: 'batch'; batch: Batch }
  | { type: 'end' }
  | { type: 'counted'; rows: number; header: string[] }
  /** `message` is for people; absent when the failure is a fault of ours. */
  | { type: 'failed'; message?: string; cause?: unknown }
