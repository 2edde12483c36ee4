import { beforeAll, describe, expect, it } from 'vitest'
import type { RuleCondition } from '@/core/feedback/rule'
import { rulesInForce } from '@/server/feedback/rules/load-rules'
import type { Services } from '@/server/services'
import { type FeedbackPlace, importFile, makeFeedbackPlace } from '@/tests/factories/feedback'
import { expectCounted, fillInbox } from '@/tests/factories/inbox'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

const titles = ['Search', 'Pay', 'Wait']
const words = (...words: string[]): RuleCondition => ({ is: 'words', words })

async function setUp() {
  const place = await makeFeedbackPlace(services, titles)
  const { caller, journeyId } = place
  const rule = async (title: string, condition: RuleCondition) =>
    (await caller.rule.create({ journeyId, touchpointId: at(place, title), condition })).ruleId
  return { ...place, rule }
}

const at = (place: Pick<FeedbackPlace, 'map'>, title: string) =>
  place.map.touchpoints[title] as string

/** Runs the rules to the end. @returns how many responses changed */
async function runAll({ caller, journeyId }: Pick<FeedbackPlace, 'caller' | 'journeyId'>) {
  const { version } = await caller.rule.list({ journeyId })
  await caller.rule.run({ journeyId, version })
  await services.ruleRuns.settled()
  const run = await caller.rule.lastRun({ journeyId })
  expect(run).toMatchObject({ state: 'done', progress: 1, problem: null })
  return run?.changed
}

async function whereTheyAre({ place }: Pick<FeedbackPlace, 'place'>) {
  const rows = await services.db.response.findMany({ where: place })
  return new Map(rows.map((row) => [row.id, row]))
}

describe('rules', () => {
  it('keep their order', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const order = async () =>
      (await caller.rule.list({ journeyId })).rules.map(({ ruleId }) => ruleId)
    const a = await place.rule('Search', words('a'))
    const [b, c] = await Promise.all([
      place.rule('Pay', words('b')),
      place.rule('Wait', words('c')),
    ])
    expect((await order())[0]).toBe(a)
    await caller.rule.move({ journeyId, ruleId: c, afterId: null })
    await caller.rule.move({ journeyId, ruleId: a, afterId: b })
    expect(await order()).toEqual([c, b, a])
    await caller.rule.remove({ journeyId, ruleId: b })
    expect(await order()).toEqual([c, a])
    await expect(caller.rule.move({ journeyId, ruleId: b, afterId: null })).rejects.toThrow(
      /does not exist any more/,
    )
  })

  it('are in force while enabled and their touchpoint is on the map', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const off = await place.rule('Search', words('a'))
    const lost = await place.rule('Pay', words('b'))
    const kept = await place.rule('Wait', words('c'))
    await caller.rule.update({ journeyId, ruleId: off, enabled: false })
    await services.db.journeyRecord.updateMany({
      where: { ...place.place, id: at(place, 'Pay') },
      data: { deletedAt: new Date() },
    })
    const { rules } = await caller.rule.list({ journeyId })
    expect(rules.map(({ ruleId, enabled, placed }) => [ruleId, enabled, placed])).toEqual([
      [off, false, true],
      [lost, true, false],
      [kept, true, true],
    ])
    expect(await rulesInForce(services.db, place.place)).toEqual([
      { id: kept, touchpointId: at(place, 'Wait'), condition: words('c') },
    ])
  })

  it('refuse a pattern that cannot be read, in words', async () => {
    const place = await setUp()
    await expect(place.rule('Pay', { is: 'pattern', pattern: '(open' })).rejects.toThrow(
      /This pattern cannot be read/,
    )
  })
})

describe('a preview', () => {
  it('says what each rule takes, with samples, and changes nothing', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const slow = await place.rule('Wait', words('slow', 'queue'))
    const desk = await place.rule('Pay', { is: 'column', name: 'Topic', equals: ['Till'] })
    await fillInbox(services, place.place, [
      ...Array(7).fill({ verbatim: 'The queue was slow' }),
      { verbatim: 'Slow', fields: { Topic: 'till' } },
      { verbatim: null, fields: { Topic: 'Till' } },
      { verbatim: 'Nice' },
      { verbatim: 'Slow, but I said where', touchpointId: at(place, 'Search') },
    ])
    const before = await whereTheyAre(place)

    const { takings, nextCursor, progress } = await caller.rule.preview({ journeyId })
    expect(takings.map(({ ruleId, n, moves }) => [ruleId, n, moves])).toEqual([
      [slow, 8, 8],
      [desk, 1, 1],
      [null, 1, 0],
    ])
    expect(takings[0]?.samples).toHaveLength(5)
    expect(takings[2]?.samples.map(({ text }) => text)).toEqual(['Nice'])
    expect([nextCursor, progress]).toEqual([null, 1])
    expect(await whereTheyAre(place)).toEqual(before)
  })

  it('tries a rule that is being written, in its place', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const first = await place.rule('Wait', words('slow'))
    await place.rule('Pay', words('till'))
    await fillInbox(services, place.place, [{ verbatim: 'till' }, { verbatim: 'slow till' }])
    const touchpointId = at(place, 'Search')
    const counts = async (ruleId: string | null) => {
      const draft = { ruleId, touchpointId, condition: words('till') }
      const { takings } = await caller.rule.preview({ journeyId, draft })
      return takings.find((one) => one.ruleId === 'draft')?.n
    }
    expect(await counts(null)).toBe(0)
    expect(await counts(first)).toBe(2)
  })
})

describe('a run', () => {
  it('decides about the inbox and what rules assigned, and about nothing else', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const slow = await place.rule('Wait', words('slow'))
    const ids = await fillInbox(services, place.place, [
      { verbatim: 'slow' },
      { verbatim: 'slow, and by hand' },
      { verbatim: 'slow, and by the file', touchpointId: at(place, 'Search') },
      { verbatim: 'slow and dear' },
      { verbatim: 'nice' },
    ])
    const [one, hand, file, dear, nice] = ids as [string, string, string, string, string]
    await caller.inbox.assign({ journeyId, responseIds: [hand], touchpointId: at(place, 'Pay') })

    expect(await runAll(place)).toBe(2)
    await expectCounted(services, place.place)
    let found = await whereTheyAre(place)
    expect(found.get(one)).toMatchObject({
      touchpointId: at(place, 'Wait'),
      assignedBy: 'rule',
      ruleId: slow,
    })
    expect(found.get(hand)).toMatchObject({ touchpointId: at(place, 'Pay'), assignedBy: 'manual' })
    expect(found.get(file)).toMatchObject({ touchpointId: at(place, 'Search'), assignedBy: 'file' })
    expect(found.get(nice)?.touchpointId).toBeNull()
    expect(await runAll(place)).toBe(0)

    // Another rule before it takes one over; changed, the first one lets the other go.
    const cost = await place.rule('Pay', words('dear'))
    await caller.rule.move({ journeyId, ruleId: cost, afterId: null })
    await caller.rule.update({ journeyId, ruleId: slow, condition: words('late') })
    expect(await runAll(place)).toBe(2)
    await expectCounted(services, place.place)
    found = await whereTheyAre(place)
    expect(found.get(dear)).toMatchObject({ touchpointId: at(place, 'Pay'), ruleId: cost })
    expect(found.get(one)).toMatchObject({ touchpointId: null, ruleId: null, assignedBy: 'file' })
    expect(found.get(hand)).toMatchObject({ touchpointId: at(place, 'Pay'), assignedBy: 'manual' })
  })

  it('goes through more than one portion, each once', async () => {
    const place = await setUp()
    await place.rule('Wait', words('slow'))
    for (let portion = 0; portion < 3; portion++) {
      await fillInbox(
        services,
        place.place,
        Array.from({ length: 2_000 }, (_, index) => ({ verbatim: index % 2 ? 'slow' : 'nice' })),
      )
    }
    expect(await runAll(place)).toBe(3_000)
    await expectCounted(services, place.place)
    expect((await place.caller.inbox.list({ journeyId: place.journeyId })).total).toBe(3_000)
  })

  it('stops when the rules have changed', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const { version } = await caller.rule.list({ journeyId })
    await place.rule('Wait', words('slow'))
    await expect(caller.rule.run({ journeyId, version })).rejects.toThrow(/have changed/)
  })
})

describe('what arrives', () => {
  it('in a file is assigned by the rules, and waits in the inbox where none fits', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const till = await place.rule('Pay', { is: 'column', name: 'Topic', equals: ['Till'] })
    const body = [
      'id,Topic,csat,comment',
      '1,Till,1,Card refused',
      '2,Till,2,',
      '3,Parking,4,Full',
      '4,Search,5,Found at once',
    ].join('\n')
    const done = await importFile(services, place, { body }, (mapping) =>
      mapping.layout === 'long'
        ? {
            ...mapping,
            touchpoints: ['Till', 'Parking'].map((name) => ({ name, target: { kind: 'inbox' } })),
          }
        : mapping,
    )
    expect(done).toMatchObject({ state: 'done', accepted: 4, rejected: 0 })
    await expectCounted(services, place.place)
    const rows = [...(await whereTheyAre(place)).values()]
    expect(rows.filter(({ ruleId }) => ruleId === till)).toHaveLength(2)
    const { items } = await caller.inbox.list({ journeyId })
    expect(items.map(({ fields }) => fields?.Topic)).toEqual(['Parking'])
    expect(rows.filter(({ assignedBy }) => assignedBy === 'file')).toHaveLength(2)

    // What a rule took can be decided anew: its cells are still there.
    await caller.rule.update({ journeyId, ruleId: till, touchpointId: at(place, 'Wait') })
    expect(await runAll(place)).toBe(2)
    await expectCounted(services, place.place)
  })

  it('from a program is assigned by the rules, and waits in the inbox where none fits', async () => {
    const place = await setUp()
    const { caller, journeyId } = place
    const till = await place.rule('Pay', { is: 'column', name: 'Topic', equals: ['Till'] })
    const response = { instrument: 'csat', value: 1, verbatim: 'Card refused' }
    const responses = [
      { ...response, externalId: '1', fields: { Topic: 'till\0' } },
      { ...response, externalId: '2', touchpoint: 'Search', fields: { Topic: 'Till' } },
      { ...response, externalId: '3' },
    ]
    expect(await caller.feedback.addResponses({ journeyId, responses })).toMatchObject({ added: 3 })
    await expectCounted(services, place.place)
    const rows = [...(await whereTheyAre(place)).values()]
    expect(rows.find(({ ruleId }) => ruleId === till)).toMatchObject({
      touchpointId: at(place, 'Pay'),
      assignedBy: 'rule',
      fields: { Topic: 'till' },
    })
    expect(rows.find(({ touchpointId }) => touchpointId === at(place, 'Search'))?.fields).toBeNull()
    expect((await caller.inbox.list({ journeyId })).total).toBe(1)

    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`f${index}`, '']))
    const wrong = [{ ...response, externalId: '4', fields: many }]
    await expect(
      caller.feedback.addResponses({ journeyId, responses: wrong }),
    ).rejects.toMatchObject({
      cause: { problems: [{ path: '0.fields', message: 'Expected at most 50 fields.' }] },
    })
  })
})
