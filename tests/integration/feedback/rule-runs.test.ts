import { beforeAll, describe, expect, it } from 'vitest'
import type { RuleRun } from '@/server/db/generated/client'
import { RuleRuns } from '@/server/feedback/rules/runs/rule-runs'
import { runRules } from '@/server/feedback/rules/runs/run-rules'
import type { Services } from '@/server/services'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { expectCounted, fillInbox } from '@/tests/factories/inbox'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

/** More than two portions of a run. */
const many = 9_000

/** A journey with so many responses in its inbox that a run takes several portions; a rule takes each second one. */
async function setUp() {
  const place = await makeFeedbackPlace(services, ['Pay', 'Wait'])
  const { caller, journeyId } = place
  const touchpointId = at(place, 'Wait')
  const condition = { is: 'words' as const, words: ['slow'] }
  const { ruleId } = await caller.rule.create({ journeyId, touchpointId, condition })
  const ids: string[] = []
  for (let from = 0; from < many; from += 3_000) {
    const changes = Array.from({ length: 3_000 }, (_, index) => {
      return { verbatim: index % 2 ? 'slow' : 'nice' }
    })
    ids.push(...(await fillInbox(services, place.place, changes)))
  }
  return { ...place, ruleId, ids }
}

const at = (place: Pick<FeedbackPlace, 'map'>, title: string) =>
  place.map.touchpoints[title] as string

async function version({ caller, journeyId }: FeedbackPlace) {
  return (await caller.rule.list({ journeyId })).version
}

/** A run that is at work in no process. */
async function makeRun(place: FeedbackPlace): Promise<RuleRun> {
  const asleep = new RuleRuns(services, services.hubs)
  const closed = asleep.close()
  await asleep.start(place.place, await version(place), 'Ada')
  await closed
  await asleep.settled()
  return services.db.ruleRun.findFirstOrThrow({ where: place.place })
}

const waiting = ({ place }: FeedbackPlace) =>
  services.db.response.count({ where: { ...place, touchpointId: null } })

describe('a run', () => {
  it('goes on when its server has ended, and moves each response once', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const run = await makeRun(place)
    let portions = 0
    const done = await runRules(services, run, {
      isStopping: () => portions > 0,
      onMoved: () => {
        portions += 1
      },
    })
    expect([done, portions]).toEqual([false, 1])
    const half = await caller.rule.lastRun({ journeyId })
    expect(half).toMatchObject({ state: 'running', startedBy: 'Ada', finishedAt: null })
    expect(half?.progress).toBeGreaterThan(0.2)
    expect(half?.progress).toBeLessThan(0.8)
    expect(half?.changed).toBe(many / 2 - ((await waiting(place)) - many / 2))
    await expectCounted(services, place.place)

    const next = new RuleRuns(services, services.hubs)
    await services.db.ruleRun.updateMany({ where: place.place, data: { progressAt: new Date(0) } })
    await next.recover()
    await next.settled()
    await next.close()
    expect(await caller.rule.lastRun({ journeyId })).toMatchObject({
      state: 'done',
      progress: 1,
      changed: many / 2,
    })
    expect(await waiting(place)).toBe(many / 2)
    await expectCounted(services, place.place)
  })

  it('that two processes hold is settled once', async () => {
    const place = await setUp()
    const run = await makeRun(place)
    let moved = 0
    const count = (n: number) => {
      moved += n
    }
    const watch = { isStopping: () => false, onMoved: count }
    const ends = await Promise.all([runRules(services, run, watch), runRules(services, run, watch)])
    expect(ends).toContain(true)
    expect(moved).toBe(many / 2)
    expect(await services.db.ruleRun.findFirst({ where: place.place })).toMatchObject({
      changed: many / 2,
    })
    await expectCounted(services, place.place)
  })

  it('is stopped: the portion that is at work then leaves nothing, and another run does the rest', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const run = await makeRun(place)
    const onMoved = () => caller.rule.stopRun({ journeyId })
    expect(await runRules(services, run, { isStopping: () => false, onMoved })).toBe(false)
    const { state, changed } = await services.db.ruleRun.findFirstOrThrow({ where: place.place })
    expect(state).toBe('stopped')
    expect(changed).toBeGreaterThan(0)
    expect(await waiting(place)).toBe(many - changed)
    await expectCounted(services, place.place)
    await expect(caller.rule.stopRun({ journeyId })).rejects.toThrow(/not being run any more/)

    await caller.rule.run({ journeyId, version: await version(place) })
    await services.ruleRuns.settled()
    expect(await caller.rule.lastRun({ journeyId })).toMatchObject({
      state: 'done',
      changed: many / 2 - changed,
    })
  })

  it('leaves alone what somebody assigns by hand meanwhile', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const run = await makeRun(place)
    // In the order of ids the last ones are decided in the last portion.
    const last = place.ids.toSorted().slice(-100)
    const touchpointId = at(place, 'Pay')
    const onMoved = () => caller.inbox.assign({ journeyId, responseIds: last, touchpointId })
    expect(await runRules(services, run, { isStopping: () => false, onMoved })).toBe(true)
    const found = await services.db.response.findMany({
      where: { ...place.place, id: { in: last } },
    })
    expect(new Set(found.map(({ assignedBy }) => assignedBy))).toEqual(new Set(['manual']))
    await expectCounted(services, place.place)
  })

  it('ends when the rules change, and says so', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const run = await makeRun(place)
    const onMoved = () => caller.rule.update({ journeyId, ruleId: place.ruleId, enabled: false })
    const watch = { isStopping: () => false, onMoved }
    await expect(runRules(services, run, watch)).rejects.toThrow(/rules have changed/)
    expect(await waiting(place)).toBeGreaterThan(many / 2)

    // In the background, the same is what the page reads.
    await services.db.ruleRun.updateMany({ where: place.place, data: { progressAt: new Date(0) } })
    const next = new RuleRuns(services, services.hubs)
    await next.recover()
    await next.close()
    expect(await caller.rule.lastRun({ journeyId })).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/rules have changed/),
    })
  })

  it('is one at a time', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    await makeRun(place)
    await expect(caller.rule.run({ journeyId, version: await version(place) })).rejects.toThrow(
      /being run already/,
    )
  })
})
