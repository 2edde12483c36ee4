import { beforeEach, describe, expect, it } from 'vitest'
import type { SourceMapping } from '@/core/feedback/mapping'
import { hooks } from '@/server/hooks/handler'
import { Hooks, hookLimits } from '@/server/hooks/hooks'
import { keptLimits } from '@/server/hooks/kept-messages'
import { callerFor } from '../../factories/caller'
import { makeFeedbackPlace } from '../../factories/feedback'
import { makeMember } from '../../factories/people'
import { testServices } from '../../setup/database'
import { openDoor } from '../../setup/open-door'
import { within } from '../../setup/within'
import { liveServer } from '../sync/live-server'
import { follow } from '../sync/raw-follower'

const services = await testServices()
const door = openDoor(services, hooks, ['Payment', 'Seat'])
let journeyId: string

beforeEach(() => {
  journeyId = door.place.journeyId
})

const shared = {
  format: { kind: 'json' as const, rowsAt: '' },
  dateOrder: 'dmy' as const,
  zone: 'UTC',
  source: '',
  channel: 'Web',
  attributes: [],
  values: [],
  scales: [],
}

/** Reads the messages of a help desk, which names the touchpoint in a field. */
const byField: SourceMapping = {
  names: ['ticket.id', 'ticket.about', 'answer.score', 'answer.words', 'sent'],
  mapping: {
    ...shared,
    columns: { time: 4, channel: null, source: null, customer: null, externalId: 0 },
    layout: 'long',
    touchpoint: 1,
    value: 2,
    verbatim: 3,
    instrument: { from: 'fixed', instrument: 'csat' },
    touchpoints: [],
  },
}
const message = (change: { id?: string; about?: string; score?: unknown } = {}) => ({
  sent: '2026-05-01T10:00:00+06:00',
  answer: { words: 'ধীর', score: change.score ?? 2 },
  ticket: { id: change.id ?? 't-1', about: change.about ?? 'payment', more: ['x'] },
})

async function makeHook(mapping: SourceMapping | null = byField) {
  const made = await door.place.caller.source.createWebhook({ journeyId, name: 'Help desk' })
  if (mapping) await door.place.caller.source.setMapping({ journeyId, sourceId: made.id, mapping })
  return made
}
type Hook = Awaited<ReturnType<typeof makeHook>>

async function send(hook: Hook, body: unknown, secret = hook.secret) {
  const response = await fetch(`${door.address}/hooks/${hook.id}/${secret}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}
const stored = () => services.db.response.findMany({ orderBy: { at: 'asc' } })
const problemsOf = (hook: Hook) =>
  door.place.caller.source.problems({ journeyId, sourceId: hook.id })

describe('a webhook', () => {
  it('adds what a message says, once, wherever its fields stand', async () => {
    const hook = await makeHook()
    expect(await send(hook, message())).toEqual({
      status: 200,
      body: { added: 1, duplicates: 0, skipped: 0, problems: [] },
    })
    expect(await send(hook, message())).toMatchObject({ body: { added: 0, duplicates: 1 } })
    expect(await stored()).toMatchObject([
      {
        touchpointId: door.place.map.touchpoints.Payment,
        value: 2,
        verbatim: 'ধীর',
        channel: 'Web',
        source: 'Help desk',
        at: new Date('2026-05-01T04:00:00Z'),
      },
    ])
    const [listed] = await door.place.caller.source.webhooks({ journeyId })
    expect(listed).toMatchObject({ name: 'Help desk', problems: 0 })
    expect(listed?.usedAt).not.toBeNull()
    expect(JSON.stringify(listed)).not.toContain(hook.secret)
  })

  it('takes the secret from a header too, and says the same to all who have another', async () => {
    const hook = await makeHook()
    const post = (path: string, secret: string) =>
      fetch(`${door.address}/hooks/${path}`, {
        method: 'POST',
        body: JSON.stringify(message()),
        headers: { 'x-throughline-secret': secret },
      })
    expect((await post(hook.id, hook.secret)).status).toBe(200)
    const wrong = await post(hook.id, `${hook.secret}x`)
    const unknown = await post(
      hook.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      'x',
    )
    expect([wrong.status, unknown.status]).toEqual([404, 404])
    expect(await wrong.json()).toEqual(await unknown.json())
    expect((await post('no-id', hook.secret)).status).toBe(404)
    expect((await fetch(`${door.address}/hooks/${hook.id}/${hook.secret}`)).status).toBe(405)
  })

  it('has one secret at a time, and none when it is revoked', async () => {
    const hook = await makeHook()
    const at = { journeyId, sourceId: hook.id }
    const { secret } = await door.place.caller.source.renewSecret(at)
    expect(await send(hook, message())).toMatchObject({ status: 404 })
    expect(await send(hook, message(), secret)).toMatchObject({ status: 200 })
    await door.place.caller.source.revokeWebhook(at)
    expect(await send(hook, message(), secret)).toMatchObject({ status: 404 })
    expect(await door.place.caller.source.webhooks({ journeyId })).toEqual([])
    expect(await stored()).toHaveLength(1)
    await door.place.caller.source.createWebhook({ journeyId, name: 'Help desk' })
  })

  it('keeps what it could not read, with the reason', async () => {
    const hook = await makeHook()
    expect(await send(hook, 'nope')).toMatchObject({ status: 400 })
    expect(await send(hook, { other: 1 })).toMatchObject({ status: 400 })
    expect(await send(hook, message({ score: 'x'.repeat(keptLimits.characters) }))).toMatchObject({
      status: 422,
      body: { error: { code: 'invalid' }, added: 0, problems: [{ path: '0.answer.score' }] },
    })
    expect(await send(hook, message({ about: 'Nowhere' }))).toMatchObject({ status: 422 })
    const kept = await problemsOf(hook)
    expect(kept.map(({ message: reason }) => reason)).toEqual([
      expect.stringContaining('ticket.about: '),
      expect.stringContaining('answer.score: Expected'),
      expect.stringContaining('“answer.score”'),
      expect.stringMatching(/not JSON/),
    ])
    expect(kept[1]?.body.length).toBe(keptLimits.characters)
    expect(await stored()).toEqual([])
    expect(await send(hook, 'x'.repeat(hookLimits.bytes + 1))).toMatchObject({ status: 413 })
  })

  it('takes the good ones of a list and keeps the rest', async () => {
    const mapping = structuredClone(byField)
    mapping.mapping.format = { kind: 'json', rowsAt: 'data.items' }
    const hook = await makeHook(mapping)
    const items = [message({ id: 'a' }), message({ id: 'b', score: 9 }), message({ id: 'c' })]
    expect(await send(hook, { data: { items } })).toMatchObject({
      status: 200,
      body: { added: 2, problems: [{ path: '1.answer.score' }] },
    })
    expect(await problemsOf(hook)).toHaveLength(1)
  })

  it('keeps samples until somebody says how to read them, and shows what they come to', async () => {
    const hook = await makeHook(null)
    expect(await send(hook, message())).toMatchObject({ status: 202 })
    const [sample] = await problemsOf(hook)
    const tried = await door.place.caller.source.tryMapping({
      journeyId,
      sourceId: hook.id,
      mapping: byField,
      sample: sample?.body ?? '',
    })
    expect(tried).toMatchObject({
      count: 1,
      problems: [],
      responses: [{ touchpointId: door.place.map.touchpoints.Payment, value: 2 }],
    })
    expect(await stored()).toEqual([])
  })

  it('reads what it kept once more, whole, when somebody has said how', async () => {
    const hook = await makeHook(null)
    const at = { journeyId, sourceId: hook.id }
    const { sent: _, ...timeless } = message({ id: 'timeless' })
    const long = { ...message({ id: 'long' }), note: 'x'.repeat(10_000) }
    const tooLong = { ...message({ id: 'too long' }), note: 'x'.repeat(keptLimits.characters) }
    for (const body of [message(), message(), timeless, long]) {
      expect(await send(hook, body)).toMatchObject({
        status: 202,
        body: { message: expect.not.stringContaining('send it again') },
      })
    }
    expect(await send(hook, message({ id: 'wrong', score: 9 }))).toMatchObject({ status: 202 })
    expect(await send(hook, tooLong)).toMatchObject({
      status: 202,
      body: { message: expect.stringContaining('send it again') },
    })
    const [first] = (await problemsOf(hook)).slice(-3)
    await expect(door.place.caller.source.readKept(at)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })

    await door.place.caller.source.setMapping({ ...at, mapping: byField })
    expect(await stored()).toEqual([])
    expect(await door.place.caller.source.readKept(at)).toEqual({
      ...{ added: 3, duplicates: 1, left: 2 },
    })
    expect((await problemsOf(hook)).map(({ message: reason }) => reason)).toEqual([
      expect.stringContaining('too long to be kept whole'),
      expect.stringContaining('answer.score: Expected'),
    ])
    // Without a time of its own, a response is of when its message came.
    const times = (await stored()).map(({ at: time }) => time.toISOString())
    expect(times.toSorted().at(-1)).toBe(first?.at)
    expect(await door.place.caller.source.readKept(at)).toEqual({
      ...{ added: 0, duplicates: 0, left: 2 },
    })
  })

  it('reads words, another scale, attributes and times of a zone', async () => {
    const mapping: SourceMapping = {
      names: ['id', 'mood', 'sent', 'who', 'plan', 'page'],
      mapping: {
        ...shared,
        zone: 'Asia/Dhaka',
        columns: { time: 2, channel: null, source: null, customer: 3, externalId: 0 },
        attributes: [
          { column: 4, key: 'plan', label: 'Plan', type: 'text', of: 'customer' },
          { column: 5, key: 'page', label: 'Page', type: 'number', of: 'response' },
        ],
        values: [{ column: 1, table: { words: [{ word: 'Great', value: 5 }], else: 'number' } }],
        scales: [{ column: 1, rule: { from: [0, 100], reversed: false } }],
        layout: 'wide',
        ratings: [
          {
            ...{ column: 1, instrument: 'csat', verbatim: null },
            target: { kind: 'touchpoint', touchpointId: door.place.map.touchpoints.Seat as string },
          },
        ],
      },
    }
    const hook = await makeHook(mapping)
    const said = { sent: '2026-05-01 10:00', who: 'c-1', plan: 'Plus', page: 3 }
    expect(await send(hook, { id: '1', mood: 'Great', ...said })).toMatchObject({ status: 200 })
    expect(await send(hook, { id: '2', mood: 50, ...said })).toMatchObject({ status: 200 })
    const rows = (await stored()).toSorted((a, b) => a.value - b.value)
    const at = new Date('2026-05-01T04:00:00Z')
    expect(rows).toMatchObject([
      { value: 3, rawValue: '50', at },
      { value: 5, rawValue: 'Great', at },
    ])
    const { workspaceId } = door.place
    expect(await services.db.customer.findMany({ where: { workspaceId } })).toMatchObject([
      { externalId: 'c-1', attributes: { plan: 'Plus' } },
    ])
    expect(await services.db.attributeSet.findMany({ where: { workspaceId } })).toMatchObject([
      { attributes: { page: 3 } },
    ])
    const known = await services.db.attribute.findMany({ where: { workspaceId } })
    expect(known.map(({ key, type }) => [key, type]).sort()).toEqual([
      ['page', 'number'],
      ['plan', 'text'],
    ])

    // Kept as another type, an attribute would be read wrongly everywhere.
    const other = structuredClone(mapping)
    for (const attribute of other.mapping.attributes) attribute.type = 'boolean'
    const again = { journeyId, sourceId: hook.id, mapping: other }
    await expect(door.place.caller.source.setMapping(again)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    const [listed] = await door.place.caller.source.webhooks({ journeyId })
    expect(listed?.mapping).toEqual({
      ...mapping,
      mapping: { ...mapping.mapping, source: 'Help desk' },
    })
  })

  it('is tried on a sample, which writes nothing and names what is wrong by its path', async () => {
    const mapping = structuredClone(byField)
    mapping.mapping.format = { kind: 'json', rowsAt: 'data.items' }
    const hook = await makeHook(mapping)
    const items = [message(), message({ id: 'b', score: 9 }), message({ id: 'c', about: 'Seats' })]
    const sample = JSON.stringify({ data: { items } })
    const at = { journeyId, sample }
    expect(await door.place.caller.source.readSample({ ...at, rowsAt: '' })).toMatchObject({
      lists: ['data.items'],
      rows: 1,
    })
    expect(
      await door.place.caller.source.readSample({ ...at, rowsAt: 'data.items' }),
    ).toMatchObject({
      rows: 3,
      guess: { layout: 'long' },
    })
    const tried = await door.place.caller.source.tryMapping({ ...at, sourceId: hook.id, mapping })
    expect(tried).toMatchObject({
      count: 1,
      responses: [{ value: 2, saysTime: true, at: '2026-05-01T04:00:00.000Z', channel: 'Web' }],
      problems: [
        { path: 'data.items[1].answer.score', value: '9' },
        { path: 'data.items[2].ticket.about', value: 'Seats' },
      ],
      unknownTouchpoints: [{ name: 'Seats', rows: 1, suggestion: { title: 'Seat' } }],
    })
    expect(await stored()).toEqual([])
  })

  it('is not read so that one field rates two touchpoints, whose words were those of one', async () => {
    const hook = await makeHook(null)
    const { Payment = '', Seat = '' } = door.place.map.touchpoints
    const rating = (touchpointId: string, verbatim: number) => ({
      ...{ column: 1, instrument: 'csat' as const, verbatim },
      target: { kind: 'touchpoint' as const, touchpointId },
    })
    const mapping: SourceMapping = {
      names: ['id', 'score', 'why', 'more'],
      mapping: {
        ...shared,
        columns: { time: null, channel: null, source: null, customer: null, externalId: 0 },
        layout: 'wide',
        ratings: [rating(Payment, 2), rating(Seat, 3)],
      },
    }
    const asked = { journeyId, sourceId: hook.id, mapping }
    const refusal = { code: 'BAD_REQUEST', message: expect.stringContaining('two touchpoints') }
    await expect(door.place.caller.source.setMapping(asked)).rejects.toMatchObject(refusal)
    const sample = '{"id":"a","score":2,"why":"slow","more":"hard"}'
    await expect(door.place.caller.source.tryMapping({ ...asked, sample })).rejects.toMatchObject(
      refusal,
    )
  })

  it('leaves what names no touchpoint to the rules, and else to the inbox', async () => {
    const mapping = structuredClone(byField)
    if (mapping.mapping.layout === 'long') mapping.mapping.touchpoint = null
    const hook = await makeHook(mapping)
    await services.db.assignmentRule.create({
      data: {
        workspaceId: door.place.workspaceId,
        journeyId,
        id: crypto.randomUUID(),
        order: 'a0',
        touchpointId: door.place.map.touchpoints.Seat as string,
        condition: { is: 'column', name: 'ticket.about', equals: ['seat 4'] },
        enabled: true,
        createdBy: '',
      },
    })
    await send(hook, message({ id: '1', about: 'Seat 4' }))
    await send(hook, message({ id: '2', about: 'food' }))
    const rows = await stored()
    expect(
      new Set(rows.map(({ touchpointId, assignedBy }) => `${touchpointId} ${assignedBy}`)),
    ).toEqual(new Set([`${door.place.map.touchpoints.Seat} rule`, 'null file']))
  })

  it('is slowed down when it sends too fast', async () => {
    const { id, secret } = await makeHook()
    const rate = { burst: 3, perSecond: 0.001 }
    const slow = new Hooks(services, services.feedbackNews, rate)
    for (let count = 0; count < rate.burst; count += 1) await slow.open(id, secret)
    await expect(slow.open(id, secret)).rejects.toMatchObject({ code: 'rate_limited' })
  })

  it('is looked after by editors of its own workspace, on touchpoints of its own journey', async () => {
    const hook = await makeHook()
    const commenter = await makeMember(services, { id: door.place.workspaceId }, 'commenter')
    await expect(
      callerFor(services, commenter).source.webhooks({ journeyId }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const elsewhere = await makeFeedbackPlace(services, ['Theirs'])
    const theirs = { journeyId: elsewhere.journeyId, sourceId: hook.id }
    const { source } = elsewhere.caller
    const attempts = [
      () => source.problems(theirs),
      () => source.renewSecret(theirs),
      () => source.revokeWebhook(theirs),
      () => source.setMapping({ ...theirs, mapping: byField }),
    ]
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const target = { kind: 'touchpoint', touchpointId: elsewhere.map.touchpoints.Theirs as string }
    const mapping = structuredClone(byField)
    if (mapping.mapping.layout === 'long')
      mapping.mapping.touchpoints = [{ name: 'x', target: target as never }]
    await expect(
      door.place.caller.source.setMapping({ journeyId, sourceId: hook.id, mapping }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('shows on open maps within 2 seconds', async () => {
    const hook = await makeHook()
    const live = await liveServer(services)
    try {
      const viewer = await makeMember(services, { id: door.place.workspaceId }, 'viewer')
      const connection = await live.connect(viewer)
      const follower = await follow(connection, journeyId)
      await send(hook, message())
      const shown = follower
        .until(() => follower.ofType('feedback').length > 0)
        .then(() => connection.client.heat.map.query({ journeyId, filters: {} }))
      const map = await within(2, 'the answer to be shown', shown)
      expect(map.touchpoints).toMatchObject([{ n: 1 }, { n: 0 }])
    } finally {
      await live.close()
    }
  })
})
