import type { Pool } from 'pg'

/** An uploaded file in the database, where every instance finds it. */
export type StoredFile = { workspaceId: string; importId: string }

/** Bytes of one row: small enough that writing it holds nobody up. */
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

/** The file's bytes from its beginning, one chunk at a time and only when asked. */
export async function* readChunks(pool: Pool, file: StoredFile): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const { rows } = await pool.query<{ bytes: Buffer }>({
      text: `select bytes from "ImportChunk" where "workspaceId" = $1 and "importId" = $2 and position = $3`,
      values: [file.workspaceId, file.importId, position],
    })
    const chunk = rows[0]
    if (!chunk) return
    yield chunk.bytes
  }
}

export async function deleteChunks(pool: Pool, file: StoredFile): Promise<void> {
  await pool.query(`delete from "ImportChunk" where "workspaceId" = $1 and "importId" = $2`, [
    file.workspaceId,
    file.importId,
  ])
}
