import { beforeAll, expect, test } from 'vitest'
import type { VerbatimSort } from '@/core/feedback/verbatim'
import { Note } from '@/core/journey/records'
import { ingestResponses } from '@/server/feedback/ingest'
import type { Services } from '@/server/services'
import { callerFor } from '@/tests/factories/caller'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { makeMember } from '@/tests/factories/people'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

const said = [
  { value: 1, verbatim: 'Chuyến bay bị trễ'.normalize('NFD') },
  { value: 5, verbatim: 'The lift is fast' },
  { value: 2, verbatim: 'LIFT out of order' },
  { value: 1, verbatim: 'লিফট খুব ধীর' },
  { value: 3, verbatim: 'It was 100% fine' },
]

async function spoken(): Promise<FeedbackPlace> {
  const place = await makeFeedbackPlace(services, ['Search'])
  const rows = said.map((answer, index) => ({
    ...answer,
    touchpoint: 'Search',
    instrument: 'rating',
    at: `2026-05-0${index + 1}T12:00:00Z`,
    externalId: String(index),
  }))
  await ingestResponses(services, place.place, rows)
  return place
}

async function texts(
  { caller, journeyId }: FeedbackPlace,
  query: Omit<Parameters<FeedbackPlace['caller']['feedback']['verbatims']>[0], 'journeyId'> = {},
) {
  const { verbatims } = await caller.feedback.verbatims({ journeyId, ...query })
  return verbatims.map(({ text }) => said.findIndex(({ verbatim }) => verbatim === text))
}

test('each order, a page at a time', async () => {
  const place = await spoken()
  const { caller, journeyId } = place
  const expected: Record<VerbatimSort, number[]> = {
    newest: [4, 3, 2, 1, 0],
    oldest: [0, 1, 2, 3, 4],
    worst: [3, 0, 2, 4, 1],
  }
  for (const [sort, order] of Object.entries(expected) as [VerbatimSort, number[]][]) {
    expect(await texts(place, { sort }), sort).toEqual(order)
    const paged: number[] = []
    let cursor: string | undefined
    do {
      const page = await caller.feedback.verbatims({ journeyId, sort, cursor, limit: 2 })
      paged.push(
        ...page.verbatims.map(({ text }) => said.findIndex(({ verbatim }) => verbatim === text)),
      )
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(paged, `${sort}, by pages`).toEqual(order)
  }
})

test('words are found whatever their case and composition', async () => {
  const place = await spoken()
  expect(await texts(place, { search: 'lift' })).toEqual([2, 1])
  expect(await texts(place, { search: 'TRỄ'.normalize('NFC') })).toEqual([0])
  expect(await texts(place, { search: 'ধীর' })).toEqual([3])
  expect(await texts(place, { search: '100%' })).toEqual([4])
  expect(await texts(place, { search: '1_0' })).toEqual([])
})

test('stars and tags are kept beside a response, and verbatims are chosen by them', async () => {
  const place = await spoken()
  const { caller, journeyId } = place
  const { verbatims } = await caller.feedback.verbatims({ journeyId })
  expect(verbatims[0]).toMatchObject({ starred: false, tags: [] })
  const [first, second] = verbatims.map(({ responseId }) => responseId) as [string, string]
  await caller.feedback.mark({ journeyId, responseId: first, starred: true })
  await caller.feedback.mark({ journeyId, responseId: first, tags: ['  slow   lift ', 'আজ', 'আজ'] })
  await caller.feedback.mark({ journeyId, responseId: second, tags: ['আজ'] })
  const [marked] = (await caller.feedback.verbatims({ journeyId })).verbatims
  expect(marked).toMatchObject({ starred: true, tags: ['slow lift', 'আজ'] })
  expect(await texts(place, { starredOnly: true })).toEqual([4])
  expect(await texts(place, { tag: 'আজ' })).toEqual([4, 3])
  expect(await caller.feedback.tags({ journeyId })).toEqual([
    { tag: 'আজ', n: 2 },
    { tag: 'slow lift', n: 1 },
  ])
  await caller.feedback.mark({ journeyId, responseId: first, starred: false })
  expect(await texts(place, { starredOnly: true })).toEqual([])

  const viewer = callerFor(
    services,
    await makeMember(services, { id: place.workspaceId }, 'viewer'),
  )
  await expect(
    viewer.feedback.mark({ journeyId, responseId: first, starred: true }),
  ).rejects.toThrow('role')
  const other = await makeFeedbackPlace(services, ['Search'])
  await expect(
    other.caller.feedback.mark({ journeyId: other.journeyId, responseId: first, starred: true }),
  ).rejects.toThrow('no longer there')
})

test('a quote becomes a note of its touchpoint: asked where, made, in the nearest lane, taken back', async () => {
  const place = await spoken()
  const { caller, journeyId, map } = place
  const [verbatim] = (await caller.feedback.verbatims({ journeyId, sort: 'worst' })).verbatims
  const responseId = verbatim?.responseId ?? ''
  expect(await caller.feedback.quote({ journeyId, responseId })).toEqual({
    state: 'asked',
    lanes: [],
  })
  const first = await caller.feedback.quote({ journeyId, responseId, lane: { newLane: true } })
  expect(first).toMatchObject({ state: 'placed', laneTitle: 'Evidence' })
  // From then on there is a lane for it.
  const second = await caller.feedback.quote({ journeyId, responseId })
  if (second.state !== 'placed') throw new Error('It was asked again.')
  const row = await services.db.journeyRecord.findFirstOrThrow({ where: { id: second.noteId } })
  const note = Note.parse({ ...(row.body as object), id: row.id, type: 'note' })
  expect(note).toMatchObject({
    text: '“লিফট খুব ধীর”',
    touchpointId: map.touchpoints.Search,
    stageId: map.stageIds[0],
    tags: ['quote'],
  })
  await expect(
    caller.feedback.quote({ journeyId, responseId, lane: { laneId: map.journeyId } }),
  ).rejects.toThrow('lane')
})
