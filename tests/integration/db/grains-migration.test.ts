import { Client } from 'pg'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { withDatabaseInMemory } from '@/server/db/embedded/in-memory'
import { migrate } from '@/server/db/migrate'

const before = ['0001_initial', '0002_live', '0003_feedback']

test('months are pooled over channels and sources, days go, and all time stays', async () => {
  await withDatabaseInMemory(async (config) => {
    const root = process.cwd()
    await migrate(config, root, before)
    const client = new Client(config)
    await client.connect()
    const [workspaceId, journeyId, touchpointId] = [v7(), v7(), v7()]
    const roll = (grain: string, bucket: string, channel: string, source: string, n: number) =>
      client.query(
        `insert into "HeatRollup" values ($1, $2, $3, $4, $5, $6, $7, 'nps', $8, 1, 6000, 0, 200, 40000)`,
        [workspaceId, journeyId, grain, bucket, touchpointId, channel, source, n],
      )
    for (const [channel, source] of [
      ['', ''],
      ['web', ''],
      ['web', 'desk'],
    ] as const) {
      await roll('all', '1970-01-01', channel, source, 4)
      await roll('month', '2025-01-01', channel, source, 3)
      await roll('month', '2025-02-01', channel, source, 1)
      await roll('day', '2025-01-31', channel, source, 3)
    }
    // What an undo took away is left out.
    await roll('month', '2025-03-01', 'web', '', 0)

    expect(await migrate(config, root, [...before, '0004_grains'])).toEqual(['0004_grains'])

    const { rows } = await client.query(
      `select grain, bucket::text, channel, source, n, negative, "painNegative"::int as pain,
        "valueSum"::int as sum, "valueSquares"::int as squares from "HeatRollup"
      where "workspaceId" = $1 and "journeyId" = $2 and "touchpointId" = $3 order by 1, 2, 3, 4`,
      [workspaceId, journeyId, touchpointId],
    )
    const allTime = { grain: 'all', bucket: '1970-01-01', n: 4, negative: 1, pain: 6000 }
    const month = { grain: 'month', channel: '', source: '', negative: 3, pain: 18_000 }
    const pooled = { sum: 600, squares: 120_000 }
    expect(rows).toEqual([
      { ...allTime, channel: '', source: '', sum: 200, squares: 40_000 },
      { ...allTime, channel: 'web', source: '', sum: 200, squares: 40_000 },
      { ...allTime, channel: 'web', source: 'desk', sum: 200, squares: 40_000 },
      { ...month, bucket: '2025-01-01', n: 9, ...pooled },
      { ...month, bucket: '2025-02-01', n: 3, ...pooled },
    ])
    await client.end()
  })
})
