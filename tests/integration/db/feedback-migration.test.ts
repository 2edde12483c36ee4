import { Client } from 'pg'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { withDatabaseInMemory } from '@/server/db/embedded/in-memory'
import { migrate } from '@/server/db/migrate'

test('feedback from before there were blocks becomes block 0 of its journey', async () => {
  await withDatabaseInMemory(async (config) => {
    const root = process.cwd()
    await migrate(config, root, ['0001_initial', '0002_live'])
    const client = new Client(config)
    await client.connect()
    const workspaceId = v7()
    await client.query(`insert into "Workspace" (id, slug, name) values ($1, 'w', 'W')`, [
      workspaceId,
    ])
    const journey = async () => {
      const id = v7()
      await client.query(
        `insert into "Journey" ("workspaceId", id, title) values ($1, $2, 'Flight')`,
        [workspaceId, id],
      )
      return id
    }
    const withFeedback = await journey()
    await journey()
    const respond = (at: string) =>
      client.query(
        `insert into "Response" ("workspaceId", "journeyId", id, "touchpointId", instrument, "value", "at")
        values ($1, $2, $3, $4, 'nps', 7, $5)`,
        [workspaceId, withFeedback, v7(), v7(), at],
      )
    await respond('2025-01-31T23:59:59Z')
    await respond('2025-03-01T00:00:00Z')
    const importOf = (state: string, accepted: number) =>
      client.query(
        `insert into "Import" ("workspaceId", "journeyId", id, "fileName", "fileHash", bytes, encoding, state, accepted)
        values ($1, $2, $3, $4, '', 0, 'utf-8', $5, $6)`,
        [workspaceId, withFeedback, v7(), `${state} ${accepted}`, state, accepted],
      )
    await importOf('done', 2)
    await importOf('done', 0)
    await importOf('undone', 2)

    expect(await migrate(config, root, ['0001_initial', '0002_live', '0003_feedback'])).toEqual([
      '0003_feedback',
    ])

    const blocks = await client.query(
      `select "journeyId", block, n, version::int, counted, "firstDay"::text, "lastDay"::text from "ResponseBlock"`,
    )
    expect(blocks.rows).toEqual([
      {
        journeyId: withFeedback,
        block: 0,
        n: 2,
        version: 1,
        counted: true,
        firstDay: '2025-01-31',
        lastDay: '2025-03-01',
      },
    ])
    const clocks = await client.query(
      `select "journeyId", version::int, "nextBlock" from "FeedbackClock"`,
    )
    expect(clocks.rows).toEqual([{ journeyId: withFeedback, version: 1, nextBlock: 1 }])
    const imports = await client.query(`select "fileName", blocks from "Import" order by 1`)
    expect(imports.rows).toEqual([
      { fileName: 'done 0', blocks: [] },
      { fileName: 'done 2', blocks: [0] },
      { fileName: 'undone 2', blocks: [] },
    ])
    const kept = await client.query(`select block, "assignedBy" from "Response"`)
    expect(kept.rows).toEqual([
      { block: 0, assignedBy: 'file' },
      { block: 0, assignedBy: 'file' },
    ])
    await client.end()
  })
})
