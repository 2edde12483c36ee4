import { parentPort } from 'node:worker_threads'
import { drawPicture } from './draw-picture'
import type { PictureAnswer, PictureJob, PictureTask } from './picture-thread'
import { redrawPicture } from './redraw-picture'

/** The thread that draws: one job after the other. */
const port = parentPort
if (!port) throw new Error('picture-worker runs as a worker thread only')

let last: Promise<unknown> = Promise.resolve()

port.on('message', ({ id, task }: PictureJob) => {
  last = last.then(() => answer(id, task))
})

async function answer(id: number, task: PictureTask): Promise<void> {
  try {
    const drawn = await perform(task)
    // Copied into a buffer of its own, which then moves to the server's thread.
    const own = drawn && { ...drawn, bytes: new Uint8Array(drawn.bytes) }
    const message: PictureAnswer = { id, drawn: own }
    port?.postMessage(message, own ? [own.bytes.buffer] : [])
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const message: PictureAnswer = { id, failure }
    port?.postMessage(message)
  }
}

function perform(task: PictureTask) {
  return task.kind === 'map' ? drawPicture(task.request) : redrawPicture(task.redrawing)
}
