import type { JourneyHubs } from '@/server/sync/journey-hubs'

/** What feedback needs of live editing. */
export type Live = Pick<JourneyHubs, 'announce' | 'edit'>

/** `blockSize`: responses of a block at most. `countedTogether`: blocks that one transaction adds to the rollups. */
export type BlockSizes = { blockSize: number; countedTogether: number }

/**
 * The embedded database has one backend: while a transaction writes or counts,
 * all others wait. A server writes on beside them, and larger blocks are cheaper.
 */
export const blockSizes = {
  server: { blockSize: 65_536, countedTogether: 8 },
  embedded: { blockSize: 4096, countedTogether: 4 },
} as const satisfies Record<string, BlockSizes>

/** What running imports needs beside the infrastructure. */
export type ImportsOptions = BlockSizes & {
  /** The bundled `worker.ts`. */
  workerFile: string
  live: Live
}
