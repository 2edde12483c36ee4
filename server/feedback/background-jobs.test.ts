import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readEnv } from '@/server/env'
import { makeLog } from '@/server/log'
import { BackgroundJobs, lostAfter } from './background-jobs'

const noon = new Date('2026-03-01T12:00:00Z')
const secret = 'a secret of thirty-two characters'
const alone = readEnv({ DATABASE_URL: 'postgresql://here/test', NEXTAUTH_SECRET: secret })
const oneOfSeveral = { ...alone, redisUrl: 'redis://here' }

beforeEach(() => void vi.useFakeTimers({ now: noon }))
afterEach(() => void vi.useRealTimers())

function setUp(env = readEnv({})) {
  const lines: Record<string, unknown>[] = []
  const log = makeLog({ logLevel: 'error' }, { write: (line) => lines.push(JSON.parse(line)) })
  const takeUpLost = vi.fn(async (_silentSince: Date) => {})
  const jobs = new BackgroundJobs({ log, env }, { name: 'an errand', takeUpLost })
  return { jobs, takeUpLost, lines }
}

/** Work that ends when it is told to. */
function held() {
  let end = () => {}
  let fail = (_reason: Error) => {}
  const promise = new Promise<void>((resolve, reject) => {
    end = resolve
    fail = reject
  })
  return { work: () => promise, end: () => end(), fail: (reason: Error) => fail(reason) }
}

async function hasEnded(promise: Promise<unknown>): Promise<boolean> {
  let isOver = false
  void promise.then(() => {
    isOver = true
  })
  await vi.advanceTimersByTimeAsync(0)
  return isOver
}

describe('jobs in the background', () => {
  it('are settled when all have ended, those too that a job began', async () => {
    const { jobs } = setUp()
    const [first, second] = [held(), held()]
    jobs.begin({}, async () => {
      await first.work()
      jobs.begin({}, second.work)
    })
    const settled = jobs.settled()
    first.end()
    expect(await hasEnded(settled)).toBe(false)
    second.end()
    expect(await hasEnded(settled)).toBe(true)
  })

  it('that fail are in the log, and disturb nobody', async () => {
    const { jobs, lines } = setUp()
    const job = held()
    jobs.begin({ errandId: 'e1' }, job.work)
    job.fail(new Error('The bridge is down.'))
    await jobs.settled()
    expect(lines).toEqual([
      expect.objectContaining({
        msg: 'an errand ended in the middle',
        errandId: 'e1',
        err: expect.objectContaining({ message: 'The bridge is down.' }),
      }),
    ])
  })

  it('know that the process ends, and are waited for', async () => {
    const { jobs } = setUp()
    const job = held()
    jobs.begin({}, job.work)
    expect(jobs.isClosing).toBe(false)
    const closed = jobs.close()
    expect(jobs.isClosing).toBe(true)
    expect(await hasEnded(closed)).toBe(false)
    job.end()
    expect(await hasEnded(closed)).toBe(true)
  })
})

describe('jobs whose server ended', () => {
  it.each([readEnv({}), alone])('are taken up at once where there is one server', async (env) => {
    const { jobs, takeUpLost } = setUp(env)
    await jobs.recover()
    expect(takeUpLost.mock.calls).toEqual([[noon]])
    await jobs.close()
  })

  it('are taken up after a silence where others may live', async () => {
    const { jobs, takeUpLost } = setUp(oneOfSeveral)
    await jobs.recover()
    expect(takeUpLost.mock.calls).toEqual([[new Date(noon.getTime() - lostAfter)]])
    await jobs.close()
  })

  it('are looked for again and again, until the process ends', async () => {
    const { jobs, takeUpLost } = setUp()
    await jobs.recover()
    await vi.advanceTimersByTimeAsync(2 * lostAfter)
    expect(takeUpLost.mock.calls.slice(1)).toEqual([[noon], [new Date(noon.getTime() + lostAfter)]])
    await jobs.close()
    await vi.advanceTimersByTimeAsync(2 * lostAfter)
    expect(takeUpLost).toHaveBeenCalledTimes(3)
  })

  it('are looked for again when a look has failed', async () => {
    const { jobs, takeUpLost, lines } = setUp()
    await jobs.recover()
    takeUpLost.mockRejectedValueOnce(new Error('No database.'))
    await vi.advanceTimersByTimeAsync(2 * lostAfter)
    expect(takeUpLost).toHaveBeenCalledTimes(3)
    expect(lines.map(({ msg }) => msg)).toEqual([
      'looking for an errand that lost its server failed',
    ])
    await jobs.close()
  })

  it('are looked for by one look at a time, which the end of the process waits for', async () => {
    const { jobs, takeUpLost } = setUp()
    await jobs.recover()
    const slow = held()
    takeUpLost.mockImplementationOnce(slow.work)
    await vi.advanceTimersByTimeAsync(3 * lostAfter)
    expect(takeUpLost).toHaveBeenCalledTimes(2)
    const closed = jobs.close()
    expect(await hasEnded(closed)).toBe(false)
    slow.end()
    expect(await hasEnded(closed)).toBe(true)
  })
})
