import { Client } from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { poolConfigOfUrl } from '@/server/db/client'
import { InstanceLock, InstanceRefused } from '@/server/instances/instance-lock'
import type { LockMode } from '@/server/instances/lock-decision'
import { LockSession } from '@/server/instances/lock-session'
import { makeLog } from '@/server/log'
import { testServices } from '../../setup/database'

const log = makeLog({ logLevel: 'silent' })
const services = await testServices()
const config = poolConfigOfUrl(services.env.databaseUrl ?? '')
const held: { release(): Promise<void> }[] = []

afterEach(async () => {
  for (const lock of held.splice(0)) await lock.release()
})

async function take(mode: LockMode): Promise<InstanceLock> {
  const lock = await InstanceLock.take({ config, mode, log })
  held.push(lock)
  return lock
}

/** Ends the sessions that hold the lock, as a restart of the database does. */
async function endSessions(): Promise<void> {
  await services.db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
}

/** The sessions that hold the lock. */
async function holders(): Promise<number[]> {
  const rows = await services.db.$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_locks
    WHERE locktype = 'advisory' AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
  return rows.map(({ pid }) => pid)
}

describe('an instance’s place on a PostgreSQL database', () => {
  it('is refused to a second one without Redis, which is told what to do', async () => {
    await take('exclusive')
    const second = take('exclusive')
    await expect(second).rejects.toThrow(InstanceRefused)
    await expect(second).rejects.toThrow(/REDIS_URL is not set.*same REDIS_URL/s)
  })

  it('is shared by those with Redis, and by nobody without', async () => {
    const first = await take('shared')
    await take('shared')
    expect(await first.others()).toBe(1)
    await expect(take('exclusive')).rejects.toThrow(/this one has none/)
  })

  it('is refused to one with Redis beside one without', async () => {
    await take('exclusive')
    await expect(take('shared')).rejects.toThrow(/without REDIS_URL runs/)
  })

  it('is free again when its holder ends', async () => {
    const first = await take('exclusive')
    await first.release()
    await take('exclusive')
  })

  it('waits for a holder that is just ending', async () => {
    const first = await take('exclusive')
    const second = take('exclusive')
    await first.release()
    await second
  })

  it('is taken again after the connection was lost', async () => {
    await take('exclusive')
    const [before] = await holders()
    await endSessions()
    // The old session takes a moment to end, and holds the lock until then.
    await vi.waitFor(async () => {
      const now = await holders()
      expect(now).toHaveLength(1)
      expect(now).not.toContain(before)
    }, 20_000)
    await expect(take('exclusive')).rejects.toThrow(InstanceRefused)
  })

  it('is told to be lost when somebody else was faster', async () => {
    const first = await take('exclusive')
    const other = await LockSession.open(config, () => {})
    held.push({ release: () => other.close() })
    const waiting = vi.waitFor(async () => expect(await other.tryToTake('exclusive')).toBe(true), {
      timeout: 20_000,
      interval: 1,
    })
    await endSessions()
    await waiting
    expect(await first.lost).toMatch(/Another instance runs on this database/)
  })

  it('is not left to a session that shares its connection with others', async () => {
    const session = await LockSession.open(config, () => {})
    held.push({ release: () => session.close() })
    expect(await session.isPooled(config)).toBe(false)
    const pid = vi.spyOn(Client.prototype, 'query')
    pid.mockResolvedValue({ rows: [{ pid: session.pid }] } as never)
    expect(await session.isPooled(config)).toBe(true)
    pid.mockRestore()
  })
})
