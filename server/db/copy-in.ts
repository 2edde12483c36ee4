import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'

/**
 * Runs a `COPY … FROM STDIN` with these pieces as its data, on a PostgreSQL
 * server or the embedded database. The next piece is asked for when the
 * connection takes more.
 * @returns how many rows went in
 * @throws what the database says of the data, or what the pieces throw; then no
 * row has gone in, and the connection can be used on.
 */
export async function copyIn(
  client: PoolClient,
  statement: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  const copy = client.query(from(statement))
  await pipeline(pieces, copy)
  return copy.rowCount
}
