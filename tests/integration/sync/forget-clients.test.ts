import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/core/journey/new-id'
import { clientDays, forgetClients } from '@/server/sync/statements/forget-clients'
import { emptyDatabase, testServices } from '../../setup/database'
import { aJourney } from './world'

const services = await testServices()
const { db } = services
beforeEach(emptyDatabase)

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1_000)
}

describe('clients that were not heard of for long', () => {
  it('are forgotten, those of this journey', async () => {
    const where = await aJourney(services)
    const other = await aJourney(services)
    const row = (room: typeof where, clientId: string, days: number) => ({
      ...room,
      clientId,
      lastMutationId: 3,
      seenAt: daysAgo(days),
    })
    await db.syncClient.deleteMany()
    await db.syncClient.createMany({
      data: [
        row(where, 'client-gone', clientDays + 1),
        row(where, 'client-away', clientDays - 1),
        row(where, 'client-here', 0),
        row(where, `server-${newId()}`, 2),
        row(where, 'server-now', 0),
        row(other, 'client-gone', clientDays + 1),
      ],
    })
    expect(await forgetClients(db, where)).toBe(2)
    const left = await db.syncClient.findMany({ where, orderBy: { clientId: 'asc' } })
    expect(left.map(({ clientId }) => clientId)).toEqual([
      'client-away',
      'client-here',
      'server-now',
    ])
    expect(await db.syncClient.count({ where: other })).toBe(1)
  })
})
