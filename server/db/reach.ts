import { Client } from 'pg'
import { poolConfigOfUrl } from './client'

/** The database that DATABASE_URL names does not let us in; the message says what to do. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable'
}

/** What to do, by PostgreSQL's SQLSTATE or the system's own code. */
const advice: Record<string, string> = {
  ECONNREFUSED: 'Nothing answers there: start PostgreSQL, or mend the address.',
  ENOTFOUND: 'There is no host of that name: mend the address.',
  ETIMEDOUT: 'It does not answer: mend the address, or open the way to it.',
  // invalid_catalog_name
  '3D000': 'Create that database, for example with createdb.',
  // invalid_password, invalid_authorization_specification
  '28P01': 'Mend the user name or the password.',
  '28000': 'Mend the user name or the password.',
}

/**
 * Connects once, so that a wrong address is told apart from a fault of ours.
 * @throws DatabaseUnreachable with the host but never the password
 */
export async function reachDatabase(databaseUrl: string): Promise<void> {
  const client = new Client(poolConfigOfUrl(databaseUrl))
  try {
    await client.connect()
  } catch (cause) {
    const { code = '', message } = cause as Error & { code?: string }
    const { host, pathname } = new URL(databaseUrl)
    const what = `DATABASE_URL cannot be used: ${host}${pathname} says "${message || code}".`
    throw new DatabaseUnreachable([what, advice[code]].filter(Boolean).join('\n'), { cause })
  } finally {
    await client.end().catch(() => undefined)
  }
}
