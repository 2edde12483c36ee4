import { expect, test } from 'vitest'
import { importFile, makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'

const body = 'touchpoint,csat,customer\nSearch,1,Ada\nSearch,5,Bob'

test('a workspace that is deleted leaves nothing behind, and the others keep theirs', async () => {
  const services = await testServices()
  const gone = await makeFeedbackPlace(services, ['Search'])
  const kept = await makeFeedbackPlace(services, ['Search'])
  await importFile(services, gone, { body })
  await importFile(services, kept, { body })
  const { workspaceId } = gone
  await services.db.attributeSet.create({ data: { workspaceId, id: workspaceId, attributes: {} } })
  await services.db.customerAttributes.create({
    data: {
      workspaceId,
      customerId: workspaceId,
      importId: workspaceId,
      attributes: {},
      version: 1,
    },
  })
  const { name } = await services.db.workspace.findUniqueOrThrow({ where: { id: workspaceId } })

  await gone.caller.workspace.delete({ workspaceId, confirmName: name })

  const tables = await services.db.$queryRaw<{ name: string }[]>`
    select quote_ident(table_name) as name from information_schema.columns
    where table_schema = 'public' and column_name = 'workspaceId'`
  for (const table of tables) {
    const left = await services.pool.query(
      `select 1 from ${table.name} where "workspaceId" = $1::uuid`,
      [workspaceId],
    )
    expect(left.rowCount, table.name).toBe(0)
  }
  const heat = await kept.caller.heat.map({ journeyId: kept.journeyId, filters: {} })
  expect(heat.n).toBe(2)
})
