import { beforeAll, expect, test } from 'vitest'
import { copyIn } from '@/server/db/copy-in'
import { inTransaction } from '@/server/feedback/write/in-transaction'
import type { Services } from '@/server/services'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
  await services.pool.query('create table copied (n int primary key, word text)')
})

const copy = 'copy copied from stdin'
const pieces = (...texts: string[]) => texts.map((text) => Buffer.from(text))
const write = (data: Parameters<typeof copyIn>[2], statement = copy) =>
  inTransaction(services.pool, (client) => copyIn(client, statement, data))
const kept = async () => {
  const { rows } = await services.pool.query<{ n: number; word: string }>('table copied order by n')
  return rows.map(({ n, word }) => `${n} ${word}`)
}

test('rows go in, wherever the pieces are cut', async () => {
  await services.pool.query('delete from copied')
  expect(await write(pieces('1\ton', 'e\n2\ttwo\n', '', '3\tthree\n'))).toBe(3)
  async function* later() {
    yield Buffer.from('4\tfour\n')
    yield Buffer.from('5\tfünf\n')
  }
  expect(await write(later())).toBe(2)
  expect(await write([])).toBe(0)
  expect(await kept()).toEqual(['1 one', '2 two', '3 three', '4 four', '5 fünf'])
})

test('megabytes go in while others are answered', async () => {
  await services.pool.query('delete from copied')
  const n = 100_000
  function* lines() {
    for (let from = 0; from < n; from += 1000) {
      const some = Array.from(
        { length: 1000 },
        (_, index) => `${from + index}\t${'x'.repeat(50)}\n`,
      )
      yield Buffer.from(some.join(''))
    }
  }
  let copying = true
  const asked = async () => {
    let answers = 0
    while (copying) {
      expect((await services.pool.query('select $1::int as n', [answers])).rows).toEqual([
        { n: answers },
      ])
      answers += 1
    }
    return answers
  }
  const copied = write(lines()).finally(() => {
    copying = false
  })
  expect(await Promise.all([copied, asked()])).toEqual([n, expect.toSatisfy((n) => n > 0)])
})

test('data that the database refuses leave nothing, and the connection goes on', async () => {
  await services.pool.query('delete from copied')
  const wrong = [
    pieces('1\tone\nno number\ttwo\n', '3\tthree\n'),
    pieces('1\tone\n1\tagain\n'),
    pieces('1\n'),
  ]
  for (const data of wrong) {
    await inTransaction(services.pool, async (client) => {
      await client.query('savepoint before')
      await expect(copyIn(client, copy, data)).rejects.toThrow(/invalid|duplicate|missing/)
      await client.query('rollback to before')
      expect(await copyIn(client, copy, pieces('9\tnine\n'))).toBe(1)
      await client.query('delete from copied')
    })
  }
  await expect(write(pieces('1\n'), 'copy nowhere from stdin')).rejects.toThrow(/nowhere/)
  expect(await kept()).toEqual([])
})

test('pieces that cannot be had leave nothing, and the connection goes on', async () => {
  await services.pool.query('delete from copied')
  async function* torn() {
    yield Buffer.from('1\tone\n')
    throw new Error('The file is gone.')
  }
  await expect(write(torn())).rejects.toThrow('The file is gone.')
  await inTransaction(services.pool, async (client) => {
    await client.query('savepoint before')
    await expect(copyIn(client, copy, torn())).rejects.toThrow('The file is gone.')
    await client.query('rollback to before')
    expect(await copyIn(client, copy, pieces('2\ttwo\n'))).toBe(1)
  })
  expect(await kept()).toEqual(['2 two'])
})
