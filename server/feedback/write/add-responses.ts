import type { Pool } from 'pg'
import type { NewResponse } from '../response-columns'
import { type Place, writeResponses } from '../write-responses'
import { inTransaction } from './in-transaction'
import { tryAgain } from './try-again'

/** Responses of one statement. */
const portion = 2000

/**
 * Adds responses that belong to no import, all of them or none, and counts them
 * at once. Those that are there already, by their id, are left alone; what is
 * said of their customers is written all the same.
 * @returns how many are new.
 */
export async function addResponses(
  pool: Pool,
  place: Place,
  responses: readonly NewResponse[],
): Promise<{ added: number }> {
  if (responses.length <= portion) return tryAgain(() => writeResponses(pool, place, responses))
  return inTransaction(pool, async (client) => {
    let added = 0
    for (let start = 0; start < responses.length; start += portion) {
      added += (await writeResponses(client, place, responses.slice(start, start + portion))).added
    }
    return { added }
  })
}
