import type { JourneyHubs } from '@/server/sync/journey-hubs'

/** What feedback needs of live editing. */
export type Live = Pick<JourneyHubs, 'announce' | 'edit'>

/** What running imports needs beside the infrastructure. */
export type ImportsOptions = {
  /** The bundled `worker.ts`. */
  workerFile: string
  live: Live
}
