import { beforeAll, expect, test } from 'vitest'
import { copyOut } from '@/server/db/copy-out'
import type { Services } from '@/server/services'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

/** The texts of a query's only column, on one connection that says afterwards whether it can be used on. */
async function textsOf(query: string, stopAt?: string) {
  const client = await services.pool.connect()
  const texts: (string | null)[] = []
  const failure = await copyOut(client, query, 1, ({ bytes, starts, ends }) => {
    const start = starts[0] as number
    const text = start < 0 ? null : bytes.toString('utf8', start, ends[0])
    if (text === stopAt) throw new Error('enough')
    texts.push(text)
  }).catch((error: Error) => error.message)
  const { rows } = await client.query<{ n: number }>('select 1 as n')
  client.release()
  return { texts, failure, after: rows[0]?.n }
}

test('rows come out whole', async () => {
  const query = `select case when n % 3 = 0 then null else n || repeat('ü', n % 50) end from generate_series(1, 20000) as n`
  const { texts, failure, after } = await textsOf(query)
  const expected = Array.from({ length: 20_000 }, (_, index) => {
    const n = index + 1
    return n % 3 === 0 ? null : `${n}${'ü'.repeat(n % 50)}`
  })
  expect(texts).toEqual(expected)
  expect([failure, after]).toEqual([undefined, 1])
})

test('no row is no row', async () => {
  expect(await textsOf(`select '' where false`)).toEqual({
    texts: [],
    failure: undefined,
    after: 1,
  })
})

test('what the database refuses is thrown, at the start and in the middle', async () => {
  const wrong = await textsOf('select nothing from nowhere')
  expect(wrong).toMatchObject({ texts: [], failure: expect.stringContaining('nowhere'), after: 1 })
  const late = await textsOf('select (10 / (3000 - n))::text from generate_series(1, 5000) as n')
  expect(late).toMatchObject({ failure: expect.stringContaining('zero'), after: 1 })
})

test('who throws in the middle leaves a connection that can be used on', async () => {
  const { texts, failure, after } = await textsOf(
    'select n::text from generate_series(1, 100000) as n',
    '5',
  )
  expect(texts).toEqual(['1', '2', '3', '4'])
  expect([failure, after]).toEqual(['enough', 1])
})
