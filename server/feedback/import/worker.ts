import { parentPort, workerData } from 'node:worker_threads'
import type { Format } from '@/core/feedback/mapping'
import { ProductError } from '@/server/errors'
import { lookInto } from '../rows/look'
import type { StoredBytes } from '../rows/stored-bytes'
import type { EncodedBlock } from '../write/encoded-block'
import { readBlocks } from './blocks'
import { countRows } from './rows'
import { lookOver } from './whole-file'
import type { FromWorker, Task, ToWorker, WorkerStart } from './worker-messages'

/**
 * The thread that reads import files: decoding, parsing and checking take
 * seconds that the event loop does not have. It asks for bytes when it needs
 * them and stays at most two blocks ahead of the database.
 */
const port = parentPort
if (!port) throw new Error('This file is the entry of a worker thread.')
const tell = (message: FromWorker, given: ArrayBuffer[] = []) => port.postMessage(message, given)

let credits = 2
/** Whoever waits for pieces of the file: they come in the order in which they were asked for. */
const waiting: ((bytes: Uint8Array | null) => void)[] = []
let onCredit: (() => void) | undefined

port.on('message', (message: ToWorker) => {
  if (message.type === 'bytes') return waiting.shift()?.(message.bytes)
  credits += 1
  onCredit?.()
})

const start = workerData as WorkerStart

const file: StoredBytes = {
  size: start.size,
  pieceSize: start.pieceSize,
  piece: (position) =>
    new Promise((resolve) => {
      waiting.push(resolve)
      tell({ type: 'want', position })
    }),
}

async function read({ plan, target, rowsDone }: Extract<Task, { task: 'read' }>): Promise<void> {
  for await (const block of readBlocks(file, plan, target, rowsDone)) {
    if (credits === 0) await new Promise<void>((resolve) => (onCredit = resolve))
    credits -= 1
    tell({ type: 'block', block }, buffersOf(block))
  }
  tell({ type: 'end' })
}

/** Its buffers go over instead of being copied: each has its memory to itself. */
function buffersOf({ tuples, starts, customers, attributeSets }: EncodedBlock): ArrayBuffer[] {
  const said = [...Object.values(customers ?? {}), ...Object.values(attributeSets ?? {})]
  return [tuples, starts, ...said].flatMap((bytes) => (bytes?.buffer as ArrayBuffer) ?? [])
}

async function count(format: Format): Promise<void> {
  tell({ type: 'counted', ...(await countRows(file, format)) })
}

async function work(): Promise<void> {
  switch (start.task) {
    case 'look':
      return tell({ type: 'looked', look: await lookInto(file, start.format, start.rows) })
    case 'look over':
      return tell({ type: 'looked over', whole: await lookOver(file, start.format, start.wanted) })
    case 'count':
      return count(start.format)
    case 'read':
      return read(start)
  }
}

work()
  .catch((error: unknown) => {
    if (error instanceof ProductError) tell({ type: 'failed', message: error.message })
    else tell({ type: 'failed', cause: error })
  })
  .finally(() => port.close())
