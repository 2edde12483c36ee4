import type { Live } from '../live'

/** What running imports needs beside the infrastructure. */
export type ImportsOptions = {
  /** The bundled `worker.ts`. */
  workerFile: string
  live: Live
}
