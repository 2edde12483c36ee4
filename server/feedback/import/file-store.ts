import type { Pool } from 'pg'
import { copyOut } from '@/server/db/copy-out'
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

/**
 * The file as it lies there; `size` in bytes. Pieces come by COPY, as bytes: in
 * a result they would come as text of twice the length, three times in an import.
 */
export function storedBytes(pool: Pool, file: StoredFile, size: number): StoredBytes {
  return { size, pieceSize: chunkBytes, piece: (position) => readChunk(pool, file, position) }
}

async function readChunk(
  pool: Pool,
  { workspaceId, importId }: StoredFile,
  position: number,
): Promise<Buffer | null> {
  const client = await pool.connect()
  try {
    const [workspace, owner] = [workspaceId, importId].map((id) => client.escapeLiteral(id))
    let chunk: Buffer | null = null
    await copyOut(
      client,
      `select bytes from "ImportChunk"
      where "workspaceId" = ${workspace} and "importId" = ${owner} and position = ${Math.trunc(position)}`,
      1,
      ({ bytes, starts, ends }) => {
        chunk = Buffer.from(bytes.subarray(starts[0], ends[0]))
      },
    )
    return chunk
  } finally {
    client.release()
  }
}

export async function deleteChunks(pool: Pool, file: StoredFile): Promise<void> {
  await pool.query(`delete from "ImportChunk" where "workspaceId" = $1 and "importId" = $2`, [
    file.workspaceId,
    file.importId,
  ])
}
