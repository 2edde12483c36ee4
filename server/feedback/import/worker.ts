import { parentPort, workerData } from 'node:worker_threads'
import { ProductError } from '@/server/errors'
import { readBatches } from './batches'
import { countRows, type TextFormat } from './rows'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages'

/**
 * The thread that reads import files: decoding, parsing and checking take
 * seconds that the event loop does not have. It asks for bytes when it needs
 * them and stays at most two batches ahead of the database.
 */
const port = parentPort
if (!port) throw new Error('This file is the entry of a worker thread.')
const tell = (message: FromWorker) => port.postMessage(message)

let credits = 2
let onBytes: ((bytes: Uint8Array | null) => void) | undefined
let onCredit: (() => void) | undefined

port.on('message', (message: ToWorker) => {
  if (message.type === 'bytes') return onBytes?.(message.bytes)
  credits += 1
  onCredit?.()
})

async function* fileBytes(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const bytes = await new Promise<Uint8Array | null>((resolve) => {
      onBytes = resolve
      tell({ type: 'want' })
    })
    if (bytes === null) return
    yield bytes
  }
}

async function read({ plan, rowsDone }: Extract<WorkerStart, { task: 'read' }>): Promise<void> {
  for await (const batch of readBatches(fileBytes(), plan, rowsDone)) {
    if (credits === 0) await new Promise<void>((resolve) => (onCredit = resolve))
    credits -= 1
    tell({ type: 'batch', batch })
  }
  tell({ type: 'end' })
}

async function count(format: TextFormat): Promise<void> {
  tell({ type: 'counted', ...(await countRows(fileBytes(), format)) })
}

const start = workerData as WorkerStart
const work = start.task === 'count' ? count(start.format) : read(start)
work
  .catch((error: unknown) => {
    if (error instanceof ProductError) tell({ type: 'failed', message: error.message })
    else tell({ type: 'failed', cause: error })
  })
  .finally(() => port.close())
