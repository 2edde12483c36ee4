import { z } from 'zod'
import { HeatFilters } from '@/core/heat/filters'
import { instruments } from '@/core/heat/instruments'
import { appendAttributes, attributeNames, readAttributes } from './attributes/attribute-url'

const keys = { channels: 'channel', sources: 'source', instruments: 'instrument' } as const

/** Before the names of the second filters of a comparison. */
export const otherPrefix = 'vs.'
const isId = (text: string) => z.uuid().safeParse(text).success
type Prefix = '' | typeof otherPrefix

/**
 * The filters in an address: `from`, `to` as days, and `channel`, `source`,
 * `instrument` once for each choice, attributes and segments (by id) beside
 * them; those of a comparison's second side with `vs.` before. Whatever is not understood is left out, so that an old or
 * mistyped link still shows something.
 */
export function readFilters(query: URLSearchParams, prefix: Prefix = ''): HeatFilters {
  const filters: HeatFilters = {}
  const from = HeatFilters.shape.from.safeParse(query.get(`${prefix}from`) ?? undefined)
  const to = HeatFilters.shape.to.safeParse(query.get(`${prefix}to`) ?? undefined)
  if (from.data) filters.from = from.data
  if (to.data) filters.to = to.data
  const channels = names(query, prefix + keys.channels)
  const sources = names(query, prefix + keys.sources)
  const asked = query.getAll(prefix + keys.instruments)
  const known = instruments.filter((one) => asked.includes(one))
  if (channels) filters.channels = channels
  if (sources) filters.sources = sources
  if (known.length > 0) filters.instruments = known
  const attributes = readAttributes(query, prefix)
  if (attributes.length > 0) filters.attributes = attributes
  const segmentIds = [...new Set(query.getAll(`${prefix}segment`))].filter(isId).slice(0, 20)
  if (segmentIds.length > 0) filters.segmentIds = segmentIds.sort()
  return filters
}

/** A copy of `query` with its filters replaced; all else in it stays. */
export function writeFilters(
  query: URLSearchParams,
  filters: HeatFilters,
  prefix: Prefix = '',
): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const key of ['from', 'to', 'segment', ...attributeNames, ...Object.values(keys)]) {
    next.delete(prefix + key)
  }
  if (filters.from) next.set(`${prefix}from`, filters.from)
  if (filters.to) next.set(`${prefix}to`, filters.to)
  for (const [name, key] of Object.entries(keys) as [keyof typeof keys, string][]) {
    for (const value of filters[name] ?? []) next.append(prefix + key, value)
  }
  appendAttributes(next, filters.attributes ?? [], prefix)
  for (const id of filters.segmentIds ?? []) next.append(`${prefix}segment`, id)
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
