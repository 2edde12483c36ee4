import type { PoolClient } from 'pg'
import { clockCte, type Place } from '../write-responses'

const statement = `with ${clockCte('(select 1) as once')} select version::text from clock`

/**
 * Waits for the others who write feedback of this journey, and keeps them
 * waiting until the transaction ends. What is read afterwards stays true.
 * @returns the feedback clock's new version.
 */
export async function lockClock(client: PoolClient, place: Place): Promise<string> {
  const { rows } = await client.query<{ version: string }>({
    text: statement,
    values: [place.workspaceId, place.journeyId],
  })
  return rows[0]?.version as string
}
