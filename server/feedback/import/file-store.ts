import type { Pool } from 'pg'
import type { StoredBytes } from '../rows/stored-bytes'

/** An uploaded file in the database, where every instance finds it. */
export type StoredFile = { workspaceId: string; importId: string }

/** Bytes of one row, but the last: small enough that writing it holds nobody up. */
export const chunkBytes = 256 * 1024

export async function writeChunk(
  pool: Pool,
  file: StoredFile,
  position: number,
  bytes: Uint8Array,
): Promise<void> {
  await pool.query({
    text: `insert into "ImportChunk" ("workspaceId", "importId", position, bytes) values ($1, $2, $3, $4)`,
    values: [file.workspaceId, file.importId, position, bytes],
  })
}

/** The file as it lies there; `size` in bytes. */
export function storedBytes(pool: Pool, file: StoredFile, size: number): StoredBytes {
  return {
    size,
    pieceSize: chunkBytes,
    piece: async (position) => {
      const { rows } = await pool.query<{ bytes: Buffer }>({
        text: `select bytes from "ImportChunk" where "workspaceId" = $1 and "importId" = $2 and position = $3`,
        values: [file.workspaceId, file.importId, position],
      })
      return rows[0]?.bytes ?? null
    },
  }
}

export async function deleteChunks(pool: Pool, file: StoredFile): Promise<void> {
  await pool.query(`delete from "ImportChunk" where "workspaceId" = $1 and "importId" = $2`, [
    file.workspaceId,
    file.importId,
  ])
}
