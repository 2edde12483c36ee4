import { progress, quantile, round, timed } from '../measure.mjs'
import { dice } from './dice.mjs'
import { channels, day, days, instruments, plans, sources, words } from './survey.mjs'

const requests = 200
/** Filters that plain SQL is asked, too. */
const compared = 24

/**
 * What heat and words cost whoever asks for them, by HTTP, p95 of 200 requests each.
 * @returns the figures, and some of what was asked under filters with what was answered
 */
export async function readAll(call, { journeyId, segments }) {
  const heat = (filters) => call.ask('heat.map', { journeyId, filters })
  const cold = await timed(() => heat({}))
  const first = await timed(() => heat({ segmentIds: [segments[0]] }))
  const p95 = async (name, work) => {
    progress(`${name} …`)
    const times = []
    for (let turn = 0; turn < requests; turn += 1) times.push((await timed(() => work(turn))).ms)
    return round(quantile(times, 0.95))
  }
  const filters = randomFilters(dice(11), segments)
  const asked = []
  const askMixed = async () => {
    const mixed = filters.mixed()
    const { n, negative } = await heat(mixed)
    asked.push({ filters: mixed, n, negative })
  }
  const search = (turn) =>
    call.ask('feedback.verbatims', {
      journeyId,
      filters: {},
      search: turn % 2 ? `${words[turn % 10]} ${words[(turn >> 1) % 10]}` : `absent ${turn}`,
    })
  await search(0)
  const figures = {
    cold_heatmap_ms: round(cold.ms),
    first_filtered_ms: round(first.ms),
    empty_request_p95_ms: await p95('empty', () =>
      call.ask('heat.ranking', { journeyId, filters: { from: '1999-01-01', to: '1999-01-01' } }),
    ),
    heatmap_p95_ms: await p95('heat', () => heat({})),
    filtered_heatmap_p95_ms: await p95('filtered', askMixed),
    combined_heatmap_p95_ms: await p95('combined', () => heat(filters.combined())),
    verbatim_search_p95_ms: await p95('search', search),
  }
  return { figures, asked: asked.slice(0, compared) }
}

/**
 * `mixed`: any mix of period, channel, source and instrument, and one segment
 * or attribute value. `combined`: two attributes and one or two segments.
 */
function randomFilters(roll, segments) {
  const one = (list) => [list[roll(list.length)]]
  const period = () => {
    const from = roll(days - 60)
    return { from: day(from), to: day(from + 30 + roll(days - from - 30)) }
  }
  const plan = () => ({ is: 'one-of', key: 'plan', values: one(plans) })
  const ages = () => ({ is: 'between', key: 'age', min: 20 + roll(20), max: 50 + roll(20) })
  return {
    mixed: () => ({
      ...(roll(2) ? period() : {}),
      ...(roll(2) ? { channels: one(channels) } : {}),
      ...(roll(2) ? { sources: one(sources) } : {}),
      ...(roll(2) ? { instruments: one(Object.keys(instruments)) } : {}),
      ...(roll(2) ? { segmentIds: one(segments) } : { attributes: [plan()] }),
    }),
    combined: () => ({
      ...period(),
      attributes: [plan(), ages()],
      segmentIds: [...new Set([...one(segments), ...one(segments)])],
    }),
  }
}
