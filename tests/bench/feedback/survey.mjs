import { randomUUID } from 'node:crypto'
import { dice } from './dice.mjs'

const touchpoints = 200
export const days = 730
export const channels = ['web', 'app', 'store', 'phone', 'mail']
export const sources = ['survey', 'panel', 'desk']
export const instruments = { nps: [0, 10], csat: [1, 5], ces: [1, 7] }
export const plans = ['free', 'plus', 'team', 'business', 'enterprise']
export const words =
  'slow queue friendly broken refund waiting helpful confusing quick crowded'.split(' ')

/**
 * A journey with 200 touchpoints, copies of the template's first one, and ten
 * segments of customers by age.
 * @returns its workspace and id, the touchpoints' titles, the segments' ids and their rules
 */
export async function makeJourney(call) {
  const { workspaces } = await call.ask('account.me', {})
  const workspaceId = workspaces[0].id
  const asked = { workspaceId, title: 'Bench', personaIds: [], template: 'airline' }
  const { id: journeyId } = await call.tell('journey.create', asked)
  const { records } = await call.ask('journey.records', { journeyId })
  const there = records.filter(({ type }) => type === 'touchpoint')
  const put = Array.from({ length: touchpoints - there.length }, (_, index) => ({
    ...there[0],
    id: randomUUID(),
    title: `Bench touchpoint ${index}`,
  }))
  const diff = { put, patch: [], remove: [] }
  await call.tell('journey.commit', { journeyId, clientId: randomUUID(), mutationId: 1, diff })
  const rules = {}
  for (let index = 0; index < 10; index += 1) {
    const rule = { all: [{ is: 'between', key: 'age', min: 18 + index * 6, max: 23 + index * 6 }] }
    const asked = { workspaceId, name: `Age ${index}`, kind: 'demographic', rule }
    rules[(await call.tell('segment.create', asked)).segmentId] = rule
  }
  const titles = [...there, ...put].map(({ title }) => title)
  const segments = Object.keys(rules)
  return { workspaceId, journeyId, titles: [...new Set(titles)], segments, rules }
}

/** The day of a number from 0 on, ISO. */
export const day = (number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10)

/** A long CSV of `n` responses, line by line; three in ten have words. */
export function* lines(titles, n) {
  yield 'id,touchpoint,instrument,value,date,channel,source,customer,plan,age,comment\n'
  const roll = dice(7)
  for (let row = 0; row < n; row += 1) {
    const instrument = Object.keys(instruments)[roll(3)]
    const [min, max] = instruments[instrument]
    const customer = roll(100_000)
    const comment =
      roll(10) < 3
        ? `${Array.from({ length: 12 }, () => words[roll(words.length)]).join(' ')} ${row}`
        : ''
    const cells = [row, titles[roll(titles.length)], instrument, min + roll(max - min + 1)]
    cells.push(day(roll(days)), channels[roll(5)], sources[roll(3)], `C${customer}`)
    cells.push(plans[customer % 5], 18 + (customer % 60), comment)
    yield `${cells.map((cell) => (`${cell}`.includes(',') ? `"${cell}"` : cell)).join(',')}\n`
  }
}

/** What the file says of customers, by column. */
export const attributes = [
  { column: 8, key: 'plan', label: 'Plan', type: 'text', of: 'customer' },
  { column: 9, key: 'age', label: 'Age', type: 'number', of: 'customer' },
]
