import type { Pool, PoolClient } from 'pg'
import { tryAgain } from './try-again'

type Options<T> = {
  /** How the transaction begins, where it is not an ordinary one. */
  begin?: string
  /** Whether what was done is to stay. */
  keep?: (result: T) => boolean
}

/**
 * Runs `work` in a transaction of its own; whatever it throws leaves nothing
 * behind. After a deadlock it begins again, so `work` must not count on being
 * done once.
 */
export function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  options: Options<T> = {},
): Promise<T> {
  return tryAgain(() => once(pool, work, options))
}

async function once<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  { begin = 'begin', keep = () => true }: Options<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query(keep(result) ? 'commit' : 'rollback')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}
