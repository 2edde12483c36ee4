import type { Format } from '@/core/feedback/mapping'
import type { Look } from '../rows/look'
import type { StoredBytes } from '../rows/stored-bytes'
import type { BlockTarget, EncodedBlock } from '../write/encoded-block'
import type { Plan } from './plan'
import type { Wanted, WholeFile } from './whole-file'

/**
 * What the worker is to do: show the beginning of a file, look it over for words
 * and dates, count the rows of a sound one, or read it from behind `rowsDone`.
 */
export type Task =
  | { task: 'look'; format: Format; rows: number }
  | { task: 'look over'; format: Format; wanted: Wanted }
  | { task: 'count'; format: Format }
  | { task: 'read'; plan: Plan; target: BlockTarget; rowsDone: number }

export type WorkerStart = Task & Omit<StoredBytes, 'piece'>

/** From the server to the worker: the piece of the file that it wants (null: there is none), or leave to go on with one block more. */
export type ToWorker = { type: 'bytes'; bytes: Uint8Array | null } | { type: 'credit' }

/** From the worker: it wants a piece of the file, has a block, has come to the end, or cannot go on. */
export type FromWorker =
  | { type: 'want'; position: number }
  | { type: 'block'; block: EncodedBlock }
  | { type: 'end' }
  | { type: 'looked'; look: Look }
  | { type: 'looked over'; whole: WholeFile }
  | { type: 'counted'; rows: number; header: string[] }
  /** `message` is for people; absent when the failure is a fault of ours. */
  | { type: 'failed'; message?: string; cause?: unknown }
