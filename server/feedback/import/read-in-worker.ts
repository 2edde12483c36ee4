import { Worker } from 'node:worker_threads'
import type { Format } from '@/core/feedback/mapping'
import { Invalid } from '@/server/errors'
import type { Look } from '../rows/look'
import type { StoredBytes } from '../rows/stored-bytes'
import type { EncodedBlock } from '../write/encoded-block'
import type { Wanted, WholeFile } from './whole-file'
import type { FromWorker, Task, ToWorker, WorkerStart } from './worker-messages'

/**
 * `readBlocks` on a thread of its own: same blocks, same errors. Leaving the
 * loop early ends the thread.
 */
export async function* readInWorker(
  workerFile: string,
  start: Omit<Extract<Task, { task: 'read' }>, 'task'>,
  file: StoredBytes,
): AsyncGenerator<EncodedBlock> {
  for await (const message of talk(workerFile, { task: 'read', ...start }, file)) {
    if (message.type === 'block') yield message.block
  }
}

/** `countRows` on a thread of its own. */
export async function countInWorker(
  workerFile: string,
  format: Format,
  file: StoredBytes,
): Promise<{ rows: number; header: string[] }> {
  for await (const message of talk(workerFile, { task: 'count', format }, file)) {
    if (message.type === 'counted') return message
  }
  throw new Error('The thread that counts an import file ended without an answer.')
}

/** `lookInto` on a thread of its own. */
export async function lookInWorker(
  workerFile: string,
  format: Format,
  rows: number,
  file: StoredBytes,
): Promise<Look> {
  for await (const message of talk(workerFile, { task: 'look', format, rows }, file)) {
    if (message.type === 'looked') return message.look
  }
  throw new Error('The thread that looks into an import file ended without an answer.')
}

/** `lookOver` on a thread of its own. */
export async function lookOverInWorker(
  workerFile: string,
  format: Format,
  wanted: Wanted,
  file: StoredBytes,
): Promise<WholeFile> {
  for await (const message of talk(workerFile, { task: 'look over', format, wanted }, file)) {
    if (message.type === 'looked over') return message.whole
  }
  throw new Error('The thread that looks over an import file ended without an answer.')
}

/** What a file may take of the memory, in MB. */
const workerMemory = 512

/** Starts the worker, feeds it, and gives on what it finds. */
async function* talk(
  workerFile: string,
  task: Task,
  file: StoredBytes,
): AsyncGenerator<Extract<FromWorker, { type: 'block' | 'counted' | 'looked' | 'looked over' }>> {
  const { size, pieceSize } = file
  const workerData: WorkerStart = { ...task, size, pieceSize }
  const worker = new Worker(workerFile, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: workerMemory },
  })
  const tell = (message: ToWorker) => worker.postMessage(message)
  const inbox = new Inbox(worker, async (position) => {
    tell({ type: 'bytes', bytes: await file.piece(position) })
  })
  try {
    for (;;) {
      const message = await inbox.next()
      if (message.type === 'end') return
      if (message.type === 'failed') throw failure(message)
      yield message
      tell({ type: 'credit' })
    }
  } finally {
    await worker.terminate()
  }
}

function failure(message: Extract<FromWorker, { type: 'failed' }>): unknown {
  return message.message === undefined ? message.cause : new Invalid(message.message)
}

function explain(error: Error): Error {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') return error
  return new Invalid(
    `Reading this file takes more than ${workerMemory} MB of memory. Split it into smaller files.`,
  )
}

type Found = Exclude<FromWorker, { type: 'want' }>

/**
 * What the worker finds, and its death, in order and on demand. The pieces of
 * the file that it wants it gets at once and in their order, so that it reads
 * on while what it found before is being written.
 */
class Inbox {
  readonly #waiting: (Found | Error)[] = []
  #wake: (() => void) | undefined
  #given: Promise<void> = Promise.resolve()

  constructor(worker: Worker, give: (position: number) => Promise<void>) {
    worker.on('message', (message: FromWorker) => {
      if (message.type !== 'want') return this.#add(message)
      this.#given = this.#given
        .then(() => give(message.position))
        .catch((error: Error) => this.#add(error))
    })
    worker.on('error', (error: Error) => this.#add(error))
    worker.on('exit', () => this.#add(new Error('The thread that reads the file has ended.')))
  }

  #add(item: Found | Error): void {
    this.#waiting.push(item)
    this.#wake?.()
  }

  async next(): Promise<Found> {
    while (this.#waiting.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    const item = this.#waiting.shift() as Found | Error
    if (item instanceof Error) throw explain(item)
    return item
  }
}
