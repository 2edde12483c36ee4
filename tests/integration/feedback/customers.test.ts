import fc from 'fast-check'
import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { NewResponse } from '@/server/feedback/response-columns'
import { customerId } from '@/server/feedback/response-id'
import { addResponses } from '@/server/feedback/write/add-responses'
import { deleteImportBlocks } from '@/server/feedback/write/delete-block'
import type { Services } from '@/server/services'
import { countAll, makeImport, writeAll } from '@/tests/factories/blocks'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

const titles = ['Search']
const names = ['A', 'B', 'C', 'D', 'E']
const plans = ['free', 'plus']

/** Responses of some customers, one each; null: nothing is said of them. */
type Naming = { who: string[]; plan: string | null }
type Step =
  | ({ do: 'send' } & Naming)
  | ({ do: 'import' } & Naming)
  | { do: 'undo'; which: number }
  /** Somebody filters by the attribute, so that it is in memory as it is now. */
  | { do: 'look' }

const naming = {
  who: fc.subarray(names, { minLength: 1 }),
  plan: fc.constantFrom(null, ...plans),
}
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('send' as const), ...naming }),
  fc.record({ do: fc.constant('import' as const), ...naming }),
  fc.record({ do: fc.constant('undo' as const), which: fc.nat(2) }),
  fc.record({ do: fc.constant('look' as const) }),
)

/** A customer that is there: whose it is, and what each import and, as null, everybody else says of it. */
type Customer = { importId: string | null; said: Map<string | null, string> }

/** What should be there. */
class Model {
  readonly customers = new Map<string, Customer>()
  responses: { who: string; importId: string | null }[] = []

  name({ who, plan }: Naming, importId: string | null): void {
    for (const name of who) {
      this.responses.push({ who: name, importId })
      const customer = this.customers.get(name) ?? { importId, said: new Map() }
      if (customer.importId !== importId) customer.importId = null
      if (plan) customer.said.set(importId, plan)
      this.customers.set(name, customer)
    }
  }

  undo(importId: string): void {
    this.responses = this.responses.filter((response) => response.importId !== importId)
    for (const [name, customer] of this.customers) {
      customer.said.delete(importId)
      if (customer.importId === importId) this.customers.delete(name)
    }
  }

  /** How many responses are from customers of a plan. */
  of(plan: string): number {
    return this.responses.filter(({ who }) => {
      const said = this.customers.get(who)?.said ?? new Map()
      const files = [...said.keys()].filter((key) => key !== null).sort()
      return (said.get(null) ?? said.get(files.at(-1) ?? '')) === plan
    }).length
  }
}

function responsesOf({ who, plan }: Naming, place: FeedbackPlace): NewResponse[] {
  return who.map((customer) => ({
    id: v7(),
    touchpointId: place.map.touchpoints.Search ?? null,
    instrument: 'csat',
    value: 3,
    verbatim: null,
    channel: '',
    source: '',
    customer,
    customerId: customerId(place.workspaceId, customer),
    at: Date.parse('2025-02-01T12:00:00Z'),
    ...(plan ? { customerAttributes: { plan } } : {}),
  }))
}

async function importThem(place: FeedbackPlace, naming: Naming): Promise<string> {
  const importId = await makeImport(services, place.place)
  await writeAll(services, place.place, importId, responsesOf(naming, place))
  await countAll(services, place.place, importId)
  return importId
}

async function happen(place: FeedbackPlace, history: readonly Step[]): Promise<Model> {
  const model = new Model()
  const imports: string[] = []
  for (const one of history) {
    if (one.do === 'look') await expectPlans(place, model)
    else if (one.do === 'send') {
      await addResponses(services.pool, place.place, responsesOf(one, place))
      model.name(one, null)
    } else if (one.do === 'import') {
      const importId = await importThem(place, one)
      imports.push(importId)
      model.name(one, importId)
    } else {
      const [importId] = imports.splice(one.which, 1)
      if (!importId) continue
      await deleteImportBlocks(services.pool, place.place, importId, 2)
      model.undo(importId)
    }
  }
  return model
}

async function expectPlans({ caller, journeyId }: FeedbackPlace, model: Model): Promise<void> {
  for (const plan of plans) {
    const attributes = [{ is: 'one-of' as const, key: 'plan', values: [plan] }]
    const { n } = await caller.heat.map({ journeyId, filters: { attributes } })
    expect(n, plan).toBe(model.of(plan))
  }
}

async function customersOf({ workspaceId }: FeedbackPlace): Promise<string[]> {
  const rows = await services.db.customer.findMany({ where: { workspaceId } })
  return rows.map(({ externalId }) => externalId).sort()
}

test('an undo takes out whom the import alone has named, and memory knows what is said of the others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (history) => {
      const place = await makeFeedbackPlace(services, titles)
      const model = await happen(place, history)
      expect(await customersOf(place)).toEqual([...model.customers.keys()].sort())
      await expectPlans(place, model)
    }),
    { numRuns: 60, seed: 20_260_103 },
  )
})

test.each(['import', 'send'] as const)(
  'a customer who comes back by %s without words has none of those that went with the undone import',
  async (way) => {
    const place = await makeFeedbackPlace(services, titles)
    await happen(place, [
      { do: 'import', who: ['A'], plan: 'free' },
      { do: 'look' },
      { do: 'undo', which: 0 },
      { do: way, who: ['A'], plan: null },
      { do: 'look' },
    ])
  },
)

test('customers whom another import names while the first one is undone stay', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const who = Array.from({ length: 60 }, (_, index) => `Customer ${index}`)
  const first = await importThem(place, { who, plan: 'free' })
  const other = await makeImport(services, place.place)
  const again = responsesOf({ who, plan: null }, place)
  await Promise.all([
    deleteImportBlocks(services.pool, place.place, first, 5),
    writeAll(services, place.place, other, again),
    addResponses(
      services.pool,
      place.place,
      responsesOf({ who: ['Customer 7'], plan: null }, place),
    ),
  ])
  expect(await customersOf(place)).toEqual([...who].sort())
  await countAll(services, place.place, other)
  await deleteImportBlocks(services.pool, place.place, other, 5)
  expect(await customersOf(place)).toContain('Customer 7')
})
