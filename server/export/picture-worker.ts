import { parentPort } from 'node:worker_threads'
import { drawPicture } from './draw-picture'
import type { PictureAnswer, PictureJob } from './picture-thread'

/** The thread that draws: one job after the other. */
const port = parentPort
if (!port) throw new Error('picture-worker runs as a worker thread only')

port.on('message', (job: PictureJob) => {
  drawPicture(job.request).then(
    ({ bytes, notice }) => {
      // Copied into a buffer of its own, which then moves to the server's thread.
      const own = new Uint8Array(bytes)
      const answer: PictureAnswer = { id: job.id, picture: { bytes: own, notice } }
      port.postMessage(answer, [own.buffer])
    },
    (error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      const answer: PictureAnswer = { id: job.id, failure: message }
      port.postMessage(answer)
    },
  )
})
