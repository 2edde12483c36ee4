import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { renameStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import { lockOwner } from '@/server/db/embedded/lock'
import { JourneyHubs } from '@/server/sync/journey-hubs'
import { loadJourney } from '@/server/sync/statements/load-journey'
import { testServices } from '../../setup/database'
import { aJourney, anAuthor } from './world'

const services = await testServices()

describe('a database that goes away between commits', () => {
  it('has every edit that was acknowledged, and takes the others when they are sent again', async () => {
    const where = await aJourney(services)
    const records = new Map((await loadJourney(services.db, where))?.records.map((r) => [r.id, r]))
    const stage = [...records.values()].find((record) => record.type === 'stage')
    const author = anAuthor('Ana')
    const clients = Array.from({ length: 5 }, () => ({ clientId: newId(), acknowledged: 0 }))
    const send = async (hubs: JourneyHubs, client: (typeof clients)[number], until: number) => {
      while (client.acknowledged < until) {
        const mutationId = client.acknowledged + 1
        const title = `${client.clientId} ${mutationId}`
        const diff = renameStage(records, { id: stage?.id ?? '', title })
        await hubs.commit(where, { clientId: client.clientId, mutationId, diff }, author)
        client.acknowledged = mutationId
      }
    }
    for (let crash = 1; crash <= 2; crash += 1) {
      const until = crash * 60
      const sending = clients.map(async (client, index) => {
        await send(services.hubs, client, until - 30)
        if (index === 0) await killDatabase()
        await send(services.hubs, client, until)
      })
      await Promise.allSettled(sending)
      await vi.waitFor(() => services.db.$queryRaw`SELECT 1`, { timeout: 30_000, interval: 100 })
      const acknowledged = new Map(clients.map((c) => [c.clientId, c.acknowledged]))
      const again = new JourneyHubs(services)
      for (const { clientId } of clients) {
        const logged = await logOf(where.journeyId, clientId)
        expect(logged).toEqual(Array.from({ length: logged.length }, (_, index) => index + 1))
        expect(logged.length).toBeGreaterThanOrEqual(acknowledged.get(clientId) ?? 0)
      }
      await Promise.all(clients.map((client) => send(again, client, until)))
      await again.close()
    }
    for (const { clientId } of clients) {
      expect(await logOf(where.journeyId, clientId)).toHaveLength(120)
    }
  })
})

/** Kills the embedded database's process, or on a PostgreSQL server every connection of ours. */
async function killDatabase(): Promise<void> {
  if (services.env.databaseUrl !== undefined) {
    await services.db.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`
    return
  }
  const owner = lockOwner(path.join(services.env.dataDir, 'lock'))
  if (owner) process.kill(owner.pid, 'SIGKILL')
}

async function logOf(journeyId: string, clientId: string): Promise<number[]> {
  const rows = await services.db.change.findMany({
    where: { journeyId, clientId },
    select: { mutationId: true },
    orderBy: { version: 'asc' },
  })
  return rows.map((row) => row.mutationId)
}
