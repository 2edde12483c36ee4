import { HeatFilters } from '@/core/heat/filters'
import { instruments } from '@/core/heat/instruments'

const keys = { channels: 'channel', sources: 'source', instruments: 'instrument' } as const

/**
 * The filters in an address: `from`, `to` as days, and `channel`, `source`,
 * `instrument` once for each choice. Whatever is not understood is left out,
 * so that an old or mistyped link still shows something.
 */
export function readFilters(query: URLSearchParams): HeatFilters {
  const filters: HeatFilters = {}
  const from = HeatFilters.shape.from.safeParse(query.get('from') ?? undefined)
  const to = HeatFilters.shape.to.safeParse(query.get('to') ?? undefined)
  if (from.data) filters.from = from.data
  if (to.data) filters.to = to.data
  const channels = names(query, keys.channels)
  const sources = names(query, keys.sources)
  const known = instruments.filter((one) => query.getAll(keys.instruments).includes(one))
  if (channels) filters.channels = channels
  if (sources) filters.sources = sources
  if (known.length > 0) filters.instruments = known
  return filters
}

/** A copy of `query` with its filters replaced; all else in it stays. */
export function writeFilters(query: URLSearchParams, filters: HeatFilters): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const key of ['from', 'to', ...Object.values(keys)]) next.delete(key)
  if (filters.from) next.set('from', filters.from)
  if (filters.to) next.set('to', filters.to)
  for (const [name, key] of Object.entries(keys) as [keyof typeof keys, string][]) {
    for (const value of filters[name] ?? []) next.append(key, value)
  }
  return next
}

/** Whether any filter is set. */
export function isFiltered(filters: HeatFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined && value.length > 0)
}

function names(query: URLSearchParams, key: string): string[] | null {
  const chosen = [...new Set(query.getAll(key))].filter((name) => name.length <= 200).slice(0, 100)
  return chosen.length > 0 ? chosen.sort() : null
}
