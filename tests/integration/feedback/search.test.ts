import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { foldText } from '@/core/feedback/fold-text'
import { pain } from '@/core/heat/pain'
import type { NewResponse } from '@/server/feedback/response-columns'
import { addResponses } from '@/server/feedback/write/add-responses'
import { makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'

const services = await testServices()
const words = [
  'Zu spät',
  'ZU SPÄT!',
  'খুব ধীর',
  'پیمنٹ سست',
  'quá chậm',
  'ﬁne',
  '100% ok',
  '待ち時間',
]
const classes = ['eco', 'business', undefined]
const start = Date.parse('2025-01-01T12:00:00Z')

type Sort = 'newest' | 'oldest' | 'worst'

test('words are found in any script, in every order and page by page, under all filters', async () => {
  const place = await makeFeedbackPlace(services, ['Search', 'Basket'])
  const { caller, journeyId, map } = place
  const ids = Object.values(map.touchpoints)
  const sent: NewResponse[] = Array.from({ length: 64 }, (_, index) => {
    const cabin = classes[index % 3]
    return {
      id: v7(),
      touchpointId: ids[index % 2] as string,
      instrument: 'csat',
      value: 1 + (index % 5),
      verbatim: `${words[index % words.length]} ${index}`,
      channel: '',
      source: index % 4 === 0 ? 'app' : 'desk',
      customer: null,
      customerId: null,
      // Some came at the same moment.
      at: start + Math.floor(index / 3) * 86_400_000,
      ...(cabin ? { attributes: { class: cabin } } : {}),
    }
  })
  await addResponses(services.pool, place.place, sent)
  const worse = (one: NewResponse) => pain(one.instrument, one.value)
  const newest = (a: NewResponse, b: NewResponse) => b.at - a.at || (a.id > b.id ? -1 : 1)
  const orders: Record<Sort, typeof newest> = {
    newest,
    oldest: (a, b) => -newest(a, b),
    worst: (a, b) => worse(b) - worse(a) || newest(a, b),
  }

  async function pages(query: { search?: string; filters: object; sort: Sort }) {
    const seen: string[] = []
    for (let cursor: string | undefined, more = true; more; ) {
      const asked = { journeyId, limit: 5, ...query, ...(cursor ? { cursor } : {}) }
      const page = await caller.feedback.verbatims(asked)
      seen.push(...page.verbatims.map(({ responseId }) => responseId))
      cursor = page.nextCursor ?? undefined
      more = cursor !== undefined
    }
    return seen
  }

  const eco = { attributes: [{ is: 'one-of' as const, key: 'class', values: ['eco'] }] }
  const asked = [
    { search: 'zu SPÄT', filters: {}, sort: 'newest' as const },
    { search: 'ধীর', filters: { sources: ['app'] }, sort: 'oldest' as const },
    { search: 'FINE', filters: { from: '2025-01-05', to: '2025-01-12' }, sort: 'worst' as const },
    { search: 'سست', filters: eco, sort: 'newest' as const },
    { filters: eco, sort: 'worst' as const },
    { search: '0%', filters: {}, sort: 'worst' as const },
    { search: 'absent', filters: {}, sort: 'newest' as const },
    { search: '3', filters: {}, sort: 'oldest' as const },
  ]
  for (const query of asked) {
    const { search = '', filters, sort } = query
    const { from, to, sources } = filters as { from?: string; to?: string; sources?: string[] }
    const expected = sent.filter((one) => {
      const day = new Date(one.at).toISOString().slice(0, 10)
      return (
        foldText(one.verbatim ?? '').includes(foldText(search)) &&
        (!from || day >= from) &&
        (!to || day <= to) &&
        (!sources || sources.includes(one.source)) &&
        (filters !== eco || one.attributes?.class === 'eco')
      )
    })
    const order = expected.sort(orders[sort]).map(({ id }) => id)
    expect(await pages(query), JSON.stringify(query)).toEqual(order)
  }

  const arrived = { ...(sent[0] as NewResponse), id: v7(), verbatim: 'absent no more' }
  await addResponses(services.pool, place.place, [arrived])
  expect(await pages({ search: 'absent', filters: {}, sort: 'newest' })).toEqual([arrived.id])
  const [starred] = sent
  await services.db.responseMark.create({
    data: { ...place.place, responseId: starred?.id as string, starredAt: new Date(), tags: ['x'] },
  })
  const marked = await caller.feedback.verbatims({
    journeyId,
    search: 'zu spät',
    starredOnly: true,
  })
  expect(marked.verbatims.map(({ responseId }) => responseId)).toEqual([starred?.id])
})
