import type { JourneyHubs } from '@/server/sync/journey-hubs'

/** What feedback needs of live editing. */
export type Live = Pick<JourneyHubs, 'announce' | 'edit'>

export type BlockSizes = {
  /** Responses of a block at most. */
  blockSize: number
  /** Blocks that one transaction adds to the rollups by what the worker added up. */
  summedTogether: number
  /** The same from the responses themselves, which takes longer. */
  countedTogether: number
}

/**
 * The embedded database has one backend: while a transaction writes or counts,
 * all others wait. A server writes on beside them, and larger blocks are cheaper.
 */
export const blockSizes = {
  server: { blockSize: 65_536, summedTogether: 8, countedTogether: 8 },
  embedded: { blockSize: 4096, summedTogether: 8, countedTogether: 4 },
} as const satisfies Record<string, BlockSizes>

/** What running imports needs beside the infrastructure. */
export type ImportsOptions = BlockSizes & {
  /** The bundled `worker.ts`. */
  workerFile: string
  live: Live
  /** How often what works without writing says that it goes on, in ms; absent: as `signOfLife` says. */
  lifeEvery?: number
}
