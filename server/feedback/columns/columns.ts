import type { Pool } from 'pg'
import { SegmentRule } from '@/core/feedback/segment'
import type { HeatFilters } from '@/core/heat/filters'
import { Invalid } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import { touchpointsOf } from '../touchpoints'
import type { Place } from '../write-responses'
import { facetsOf } from './attribute-facets'
import type { Placed } from './codes'
import { dayText, monthsOf, rangeOf, type Selection, tally, visit } from './count'
import type { AttributeFacet, CountRow, CountsBy, HeatSource } from './heat-source'
import { clocksSql, JourneyColumns } from './journey-columns'
import { findTexts, type TextQuestion } from './texts'
import { WorkspaceAttributes } from './workspace-attributes'

/** Journeys are dropped, the longest unused first, when all take more bytes than this. */
const limit = 224 * 1024 * 1024
/** By an attribute with more values, nothing is split. */
const manyValues = 2000
/** Answers kept of one journey, until anything changes. */
const answersKept = 50

type Kept = {
  columns: JourneyColumns
  answers: Map<string, CountRow[]>
  answered: string
  /** The touchpoints on the map at a version of the journey. */
  map: { version: number; touchpoints: Placed[] } | null
}
type Loaded = Kept & { touchpoints: Placed[]; rules: Map<string, SegmentRule> }
type Clocks = {
  feedback: number
  attributes: number
  /** Counts the journey's edits. */
  journey: number
  segments: { id: string; rule: unknown }[]
}

/**
 * Answers about feedback under any filters, from a compact copy in memory.
 * Every question first reads the clocks of journey and workspace, so an answer
 * is never older than the question, whichever server wrote last.
 */
export class Columns implements HeatSource {
  readonly #journeys = new Map<string, Kept>()
  readonly #workspaces = new Map<string, WorkspaceAttributes>()
  readonly #warming = new Set<Promise<void>>()

  constructor(private readonly parts: Pick<Infrastructure, 'db' | 'pool' | 'log'>) {}

  /** Whether a journey's copy is in memory. */
  holds({ journeyId }: Place): boolean {
    return (this.#journeys.get(journeyId)?.columns.version ?? -1) >= 0
  }

  /** Begins to read a journey, for the questions to come. */
  warm(place: Place): void {
    if (this.#journeys.has(place.journeyId)) return
    const job = this.#load(place, [])
      .then(() => undefined)
      .catch((err: unknown) => this.parts.log.warn({ err }, 'feedback could not be read ahead'))
      .finally(() => this.#warming.delete(job))
    this.#warming.add(job)
  }

  async close(): Promise<void> {
    await Promise.all(this.#warming)
  }

  async counts(place: Place, filters: HeatFilters, by: CountsBy = {}): Promise<CountRow[]> {
    const loaded = await this.#load(place, [
      ...(filters.segmentIds ?? []),
      ...(by.segmentIds ?? []),
    ])
    const key = JSON.stringify([filters, by, loaded.touchpoints, [...loaded.rules]])
    const known = loaded.answers.get(key)
    if (known) return known
    const rows = countRows(loaded, filters, by)
    if (loaded.answers.size >= answersKept) loaded.answers.clear()
    loaded.answers.set(key, rows)
    return rows
  }

  /** First and last day with a response of a touchpoint; null without any. */
  async days(place: Place): Promise<{ first: string; last: string } | null> {
    const { columns } = await this.#load(place, [])
    const range = rangeOf(columns.blocks, {})
    return range && { first: dayText(range.first), last: dayText(range.last) }
  }

  async reach(place: Place, filters: HeatFilters): Promise<Map<string, number>> {
    const loaded = await this.#load(place, filters.segmentIds ?? [])
    const { columns } = loaded
    const reached = new Map<string, number>()
    const range = rangeOf(columns.blocks, filters)
    if (!range) return reached
    const { codes, subjects } = columns
    const seen = new Map<string, Uint8Array>()
    const mask = codes.mask(filters, loaded.touchpoints)
    visit(columns.blocks, range, mask, subjectMask(loaded, filters), (code, subject) => {
      const { touchpointId } = codes.at(code)
      const customer = subjects.customers[subject] as number
      if (customer > 0) {
        let ones = seen.get(touchpointId)
        if (!ones) {
          ones = new Uint8Array((columns.attributes.owners.size >> 3) + 1)
          seen.set(touchpointId, ones)
        }
        const bit = 1 << (customer & 7)
        if (((ones[customer >> 3] as number) & bit) !== 0) return
        ones[customer >> 3] = (ones[customer >> 3] as number) | bit
      }
      reached.set(touchpointId, (reached.get(touchpointId) ?? 0) + 1)
    })
    return reached
  }

  async overlap(place: Place, a: HeatFilters, b: HeatFilters): Promise<number> {
    const loaded = await this.#load(place, [...(a.segmentIds ?? []), ...(b.segmentIds ?? [])])
    const { codes, blocks } = loaded.columns
    const [first, second] = [rangeOf(blocks, a), rangeOf(blocks, b)]
    if (!first || !second) return 0
    const range = {
      first: Math.max(first.first, second.first),
      last: Math.min(first.last, second.last),
    }
    const other = codes.mask(b, loaded.touchpoints)
    const shared = codes
      .mask(a, loaded.touchpoints)
      .map((one, code) => one & (other[code] as number))
    const [left, right] = [subjectMask(loaded, a), subjectMask(loaded, b)]
    let n = 0
    visit(blocks, range, shared, left, (_code, subject) => {
      if (!right || right[subject] === 1) n += 1
    })
    return n
  }

  /**
   * The responses with words that answer a question, in the order asked for,
   * one more than the limit when there are more.
   */
  async find(place: Place, question: TextQuestion): Promise<string[]> {
    const { filters } = question
    const loaded = await this.#load(place, filters.segmentIds ?? [])
    await loaded.columns.followTexts(this.parts.pool)
    const { touchpointIds } = question
    const wanted = touchpointIds && new Set(touchpointIds)
    const touchpoints = loaded.touchpoints.filter(({ id }) => !wanted || wanted.has(id))
    const { codes, texts } = loaded.columns
    return findTexts(texts, codes, question, {
      codes: codes.mask(filters, touchpoints),
      subjects: subjectMask(loaded, filters),
    })
  }

  async attributes(place: Place): Promise<AttributeFacet[]> {
    const loaded = await this.#load(place, [])
    const { workspaceId } = place
    const known = await this.parts.db.attribute.findMany({ where: { workspaceId } })
    return facetsOf(loaded.columns, loaded.touchpoints, known)
  }

  async #load(place: Place, segmentIds: readonly string[]): Promise<Loaded> {
    const clocks = await readClocks(this.parts.pool, place, segmentIds)
    const kept = this.#keptOf(place)
    const touchpoints = await this.#touchpointsOf(kept, place, clocks.journey)
    const { columns } = kept
    while (columns.version < clocks.feedback || columns.attributes.version < clocks.attributes) {
      await columns.follow(this.parts.pool)
    }
    const answered = `${columns.version} ${columns.attributes.version}`
    if (answered !== kept.answered) {
      kept.answers.clear()
      kept.answered = answered
    }
    this.#dropUnused(place.journeyId)
    const rules = new Map(clocks.segments.map(({ id, rule }) => [id, SegmentRule.parse(rule)]))
    return { ...kept, touchpoints, rules }
  }

  async #touchpointsOf(kept: Kept, place: Place, version: number): Promise<Placed[]> {
    if (kept.map && kept.map.version >= version) return kept.map.touchpoints
    const found = await touchpointsOf(this.parts.db, place)
    const touchpoints = found.map(({ id, channel }) => ({ id, channel }))
    // Read after the version: perhaps newer than it, never older.
    kept.map = { version, touchpoints }
    return touchpoints
  }

  /** The journey's copy, made the one used last. */
  #keptOf(place: Place): Kept {
    const { workspaceId, journeyId } = place
    let kept = this.#journeys.get(journeyId)
    if (!kept) {
      let attributes = this.#workspaces.get(workspaceId)
      if (!attributes) {
        attributes = new WorkspaceAttributes(workspaceId)
        this.#workspaces.set(workspaceId, attributes)
      }
      kept = {
        columns: new JourneyColumns(place, attributes),
        answers: new Map(),
        answered: '',
        map: null,
      }
    }
    this.#journeys.delete(journeyId)
    this.#journeys.set(journeyId, kept)
    return kept
  }

  #dropUnused(journeyId: string): void {
    let bytes = 0
    for (const { columns } of this.#journeys.values()) bytes += columns.bytes
    for (const [id, { columns }] of this.#journeys) {
      if (bytes <= limit || id === journeyId) break
      bytes -= columns.bytes
      this.#journeys.delete(id)
    }
    const used = new Set([...this.#journeys.values()].map(({ columns }) => columns.attributes))
    for (const [id, attributes] of this.#workspaces) {
      if (!used.has(attributes)) this.#workspaces.delete(id)
    }
  }
}

async function readClocks(
  pool: Pool,
  { workspaceId, journeyId }: Place,
  segmentIds: readonly string[],
): Promise<Clocks> {
  const { rows } = await pool.query<Clocks>({
    text: `select ${clocksSql},
      coalesce((select version from "Journey" where "workspaceId" = $1::uuid and id = $2::uuid), 0) as journey, (
      select coalesce(json_agg(json_build_object('id', id, 'rule', rule) order by id), '[]') from "Segment"
      where "workspaceId" = $1::uuid and id = any($3::uuid[])) as segments`,
    values: [workspaceId, journeyId, segmentIds],
  })
  return rows[0] as Clocks
}

function subjectMask({ columns, rules }: Loaded, filters: HeatFilters): Uint8Array | null {
  const { attributes = [], segmentIds = [] } = filters
  const chosen = segmentIds.flatMap((id) => rules.get(id) ?? [])
  return columns.subjects.mask({ attributes, segments: segmentIds.length > 0 ? chosen : null })
}

/** A way to divide the subjects: the part of each, and what the parts are called. */
type Split = { partOf: Int32Array | null; values: (string | null | undefined)[] }

function countRows(loaded: Loaded, filters: HeatFilters, by: CountsBy): CountRow[] {
  const { codes, blocks } = loaded.columns
  const range = rangeOf(blocks, filters)
  if (!range) return []
  const mask = codes.mask(filters, loaded.touchpoints)
  const months = by.month ? monthsOf(range) : [{ month: undefined, range }]
  const rows: CountRow[] = []
  for (const { partOf, values } of splitsOf(loaded, filters, by)) {
    for (const { month, range: days } of months) {
      const selection: Selection = { range: days, codes: mask, partOf, parts: values.length }
      for (const [part, sums] of tally(blocks, codes, selection).entries()) {
        const value = values[part]
        for (const [group, sum] of sums) {
          const row: CountRow = {
            ...(codes.groups[group] as (typeof codes.groups)[number]),
            ...sum,
          }
          if (month !== undefined) row.month = month
          if (value !== undefined) row.value = value
          rows.push(row)
        }
      }
    }
  }
  return rows
}

function splitsOf(loaded: Loaded, filters: HeatFilters, by: CountsBy): Split[] {
  const { subjects, attributes } = loaded.columns
  const mask = subjectMask(loaded, filters)
  if (by.segmentIds) {
    return by.segmentIds.flatMap((id) => {
      const rule = loaded.rules.get(id)
      if (!rule) return []
      const own = subjects.mask({ attributes: [], segments: [rule] }) ?? new Uint8Array()
      return [{ partOf: partOfMask(own, mask), values: [id] }]
    })
  }
  if (by.attribute === undefined) {
    return [{ partOf: mask && partOfMask(mask, null), values: [undefined] }]
  }
  const column = attributes.owners.column(by.attribute)
  const names = (column?.values ?? []).map(String)
  if (names.length > manyValues) {
    throw new Invalid(
      `This attribute has more than ${manyValues} different values. Choose one with fewer.`,
    )
  }
  const partOf = subjects.valuesOf(column)
  if (mask) for (const [subject, wanted] of mask.entries()) if (!wanted) partOf[subject] = -1
  return [{ partOf, values: [null, ...names] }]
}

function partOfMask(mask: Uint8Array, also: Uint8Array | null): Int32Array {
  const partOf = new Int32Array(mask.length)
  for (let subject = 0; subject < mask.length; subject += 1) {
    partOf[subject] = mask[subject] === 1 && (!also || also[subject] === 1) ? 0 : -1
  }
  return partOf
}
