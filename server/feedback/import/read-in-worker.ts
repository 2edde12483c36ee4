import { Worker } from 'node:worker_threads'
import { Invalid } from '@/server/errors'
import type { Batch } from './batches'
import type { TextFormat } from './rows'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages'

type Chunks = AsyncIterator<Uint8Array>

/**
 * `readBatches` on a thread of its own: same batches, same errors. Leaving the
 * loop early ends the thread.
 */
export async function* readInWorker(
  workerFile: string,
  start: Omit<Extract<WorkerStart, { task: 'read' }>, 'task'>,
  chunks: Chunks,
): AsyncGenerator<Batch> {
  for await (const message of talk(workerFile, { task: 'read', ...start }, chunks)) {
    if (message.type === 'batch') yield message.batch
  }
}

/** `countRows` on a thread of its own. */
export async function countInWorker(
  workerFile: string,
  format: TextFormat,
  chunks: Chunks,
): Promise<{ rows: number; header: string[] }> {
  for await (const message of talk(workerFile, { task: 'count', format }, chunks)) {
    if (message.type === 'counted') return message
  }
  throw new Error('The thread that counts an import file ended without an answer.')
}

/** Starts the worker, feeds it, and gives on what it finds. */
async function* talk(
  workerFile: string,
  start: WorkerStart,
  chunks: Chunks,
): AsyncGenerator<Extract<FromWorker, { type: 'batch' | 'counted' }>> {
  const worker = new Worker(workerFile, { workerData: start })
  const tell = (message: ToWorker) => worker.postMessage(message)
  const inbox = new Inbox(worker)
  try {
    for (;;) {
      const message = await inbox.next()
      if (message.type === 'end') return
      if (message.type === 'failed') throw failure(message)
      if (message.type === 'want') {
        const { value, done } = await chunks.next()
        tell({ type: 'bytes', bytes: done ? null : value })
      } else {
        yield message
        tell({ type: 'credit' })
      }
    }
  } finally {
    await worker.terminate()
  }
}

function failure(message: Extract<FromWorker, { type: 'failed' }>): unknown {
  return message.message === undefined ? message.cause : new Invalid(message.message)
}

/** The worker's messages, and its death, in order and on demand. */
class Inbox {
  readonly #waiting: (FromWorker | Error)[] = []
  #wake: (() => void) | undefined

  constructor(worker: Worker) {
    const add = (item: FromWorker | Error) => {
      this.#waiting.push(item)
      this.#wake?.()
    }
    worker.on('message', add)
    worker.on('error', add)
    worker.on('exit', () => add(new Error('The thread that reads the import file has ended.')))
  }

  async next(): Promise<FromWorker> {
    while (this.#waiting.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    const item = this.#waiting.shift() as FromWorker | Error
    if (item instanceof Error) throw item
    return item
  }
}
