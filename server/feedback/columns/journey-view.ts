import type { Pool } from 'pg'
import type { AttributeType } from '@/core/feedback/attribute-type'
import type { SegmentRule } from '@/core/feedback/segment'
import type { HeatFilters } from '@/core/heat/filters'
import { Invalid } from '@/server/errors'
import type { MapOutline } from '@/server/journeys/map-outlines'
import { type Count, countOf } from '../heat/counts'
import type { Days } from '../heat/read-days'
import type { Detail } from '../heat/read-rollups'
import type { Answers } from './answers'
import { facetsOf } from './attribute-facets'
import {
  addToPools,
  countCodes,
  countSubjects,
  type DayCodes,
  emptyPools,
  poolAt,
  type Selection,
  talliesOf,
  tallyAt,
} from './count'
import { dayText, monthsOf, rangeOf } from './days'
import type { JourneyColumns } from './journey-columns'
import { countCustomers } from './reach'
import type { AttributeFacet, Choice, PoolRow, Split } from './split'
import type { Wanted } from './subjects'
import { findTexts, type TextQuestion } from './texts'

/** By an attribute with more values, nothing is split. */
const manyValues = 2000

/** What a view is of, all of it at least as new as the question. */
export type Seen = {
  columns: JourneyColumns
  outline: MapOutline
  /** The rules of the segments that the question names. */
  rules: ReadonlyMap<string, SegmentRule>
  /** Names the clocks and rules. */
  moment: string
}

/**
 * A journey's feedback in memory, for one question. All numbers are exact, of
 * the touchpoints that are on the map.
 */
export class JourneyView {
  constructor(
    private readonly seen: Seen,
    private readonly answers: Answers,
  ) {}

  get outline(): MapOutline {
    return this.seen.outline
  }

  /** What `work` answers, remembered for as long as nothing changes. @param name says all that the answer depends on besides */
  remember<T>(name: string, work: () => T): T {
    return this.answers.remember(`${this.seen.moment} ${name}`, work)
  }

  /** Counts by touchpoint, instrument and, in detail, by channel. */
  counts(filters: HeatFilters, detail: Detail = 'channels'): Count[] {
    const { codes } = this.seen.columns
    const selection = this.#select(filters)
    if (!selection) return []
    const grouping = detail === 'channels' ? codes.byChannel : codes.byInstrument
    const tallies = talliesOf(codesOf(selection), grouping, codes.sums)
    const byId = new Map(this.outline.touchpoints.map((one) => [one.id, one]))
    const counts: Count[] = []
    for (const [group, { touchpointId, channel, instrument }] of grouping.groups.entries()) {
      const tally = tallyAt(tallies, group)
      const touchpoint = byId.get(touchpointId)
      if (tally && touchpoint) counts.push(countOf(touchpoint, channel, instrument, tally))
    }
    return counts
  }

  /** What heat is computed from, by touchpoint and part. @throws Invalid for an attribute with too many values */
  pools(filters: HeatFilters, split: Split): PoolRow[] {
    const { blocks, codes } = this.seen.columns
    const selection = this.#select(filters)
    if (!selection) return []
    const grouping = codes.byTouchpoint
    const { parts, passes } = this.#partsOf(selection, split)
    const pools = emptyPools(parts.length * grouping.groups.length)
    for (const { range, ...pass } of passes) {
      addToPools(pools, blocks, { ...selection, range }, pass, grouping, codes.sums)
    }
    const rows: PoolRow[] = []
    for (const [index, part] of parts.entries()) {
      for (const [group, { touchpointId }] of grouping.groups.entries()) {
        const { n, negative, painNegative } = poolAt(pools, index * grouping.groups.length + group)
        if (n > 0) rows.push({ touchpointId, part, n, negative, painNegative })
      }
    }
    return rows
  }

  /** What all responses name, each with the channel that it counts for. */
  choices(): Choice[] {
    const { codes } = this.seen.columns
    const selection = this.#select({})
    if (!selection) return []
    const channelOf = new Map(this.outline.touchpoints.map(({ id, channel }) => [id, channel]))
    const rows = new Map<string, Choice>()
    for (const [code, n] of codesOf(selection).entries()) {
      if (n === 0) continue
      const { touchpointId, answer } = codes.at(code)
      const { source, instrument } = answer
      const channel = answer.channel || (channelOf.get(touchpointId) ?? '')
      const name = JSON.stringify([channel, source, instrument])
      const row = rows.get(name) ?? { channel, source, instrument, n: 0 }
      rows.set(name, row)
      row.n += n
    }
    return [...rows.values()]
  }

  /** First and last day with a response of a touchpoint; null without any. */
  days(): Days | null {
    const range = rangeOf(this.seen.columns.blocks, {})
    return range && { first: dayText(range.first), last: dayText(range.last) }
  }

  /** Different customers by touchpoint; a response without one counts as one. */
  reach(filters: HeatFilters): Map<string, number> {
    const { blocks, codes, subjects, attributes } = this.seen.columns
    const selection = this.#select(filters)
    if (!selection) return new Map()
    const grouping = codes.byTouchpoint
    const { customers } = subjects
    const counts = countCustomers(blocks, selection, grouping, customers, attributes.owners.size)
    const reached = [...counts].map(
      (n, group) => [grouping.groups[group]?.touchpointId, n] as const,
    )
    return new Map(reached.flatMap(([id, n]) => (id !== undefined && n > 0 ? [[id, n]] : [])))
  }

  /** How many responses both filters let through. */
  overlap(a: HeatFilters, b: HeatFilters): number {
    const [left, right] = [this.#select(a), this.#select(b)]
    if (!left || !right) return 0
    const both = (one: Uint8Array, other: Uint8Array) =>
      one.map((bit, index) => bit & (other[index] as number))
    const range = {
      first: Math.max(left.range.first, right.range.first),
      last: Math.min(left.range.last, right.range.last),
    }
    const codes = both(left.codes, right.codes)
    const { blocks } = this.seen.columns
    const counts = countSubjects(blocks, { range, codes }, this.seen.columns.subjects.count)
    const isIn = (subject: number) =>
      left.subjects?.[subject] !== 0 && right.subjects?.[subject] !== 0
    return counts.reduce((sum, n, subject) => (isIn(subject) ? sum + n : sum), 0)
  }

  /**
   * The responses with words that answer a question, in the order asked for,
   * one more than the limit when there are more.
   */
  async find(pool: Pool, question: TextQuestion): Promise<string[]> {
    await this.seen.columns.followTexts(pool)
    const { codes, texts } = this.seen.columns
    const { filters, touchpointIds } = question
    const wanted = touchpointIds && new Set(touchpointIds)
    const { touchpoints } = this.outline
    const among = wanted ? touchpoints.filter(({ id }) => wanted.has(id)) : touchpoints
    // Words may be a moment newer than all else, and so may be who wrote them.
    const subjects = this.seen.columns.subjects.mask(this.#wanted(filters))
    const masks = { codes: codes.mask(filters, among), subjects }
    return findTexts(texts, codes, question, masks)
  }

  /** What the journey's responses can be filtered by. @param known attributes that somebody has described */
  facets(known: readonly { key: string; label: string; type: AttributeType }[]): AttributeFacet[] {
    return facetsOf(this.seen.columns, this.outline.touchpoints, known)
  }

  /** Null where no response can pass. */
  #select(filters: HeatFilters): Selected | null {
    const { columns } = this.seen
    const { blocks } = columns
    const range = rangeOf(blocks, filters)
    if (!range) return null
    const chosen = columns.choose(this.#wanted(filters))
    return {
      range,
      codes: columns.codes.mask(filters, this.outline.touchpoints),
      subjects: chosen?.mask ?? null,
      responses: chosen ? [...chosen.responses.values()] : blocks,
    }
  }

  /** Whose responses the filters let through. */
  #wanted({ attributes = [], segmentIds = [] }: HeatFilters): Wanted {
    const chosen = segmentIds.flatMap((id) => this.seen.rules.get(id) ?? [])
    return { attributes, segments: segmentIds.length > 0 ? chosen : null }
  }

  #partsOf({ range, subjects: mask }: Selection, split: Split): Parts {
    if ('month' in split) {
      const months = monthsOf(range)
      const partOf = mask && partOfMask(mask, null)
      return {
        parts: months.map(({ month }) => month),
        passes: months.map((month, firstPart) => ({ range: month.range, firstPart, partOf })),
      }
    }
    const { subjects, attributes } = this.seen.columns
    if ('segmentIds' in split) {
      const parts = split.segmentIds.filter((id) => this.seen.rules.has(id))
      const passes = parts.map((id, firstPart) => {
        const segments = [this.seen.rules.get(id) as SegmentRule]
        const own = subjects.mask({ attributes: [], segments }) as Uint8Array
        return { range, firstPart, partOf: partOfMask(own, mask) }
      })
      return { parts, passes }
    }
    const column = attributes.owners.column(split.attribute)
    const names = (column?.values ?? []).map(String)
    if (names.length > manyValues) {
      throw new Invalid(
        `This attribute has more than ${manyValues} different values. Choose one with fewer.`,
      )
    }
    const partOf = subjects.valuesOf(column)
    if (mask) for (const [subject, wanted] of mask.entries()) if (!wanted) partOf[subject] = -1
    return { parts: [null, ...names], passes: [{ range, firstPart: 0, partOf }] }
  }
}

/** Which responses count, and those whose subjects do by themselves. */
type Selected = Selection & { responses: readonly DayCodes[] }

const codesOf = ({ responses, range, codes }: Selected) => countCodes(responses, range, codes)

/** The parts of a split, and the passes over the responses that count them. */
type Parts = {
  parts: (string | null)[]
  passes: { range: Selection['range']; firstPart: number; partOf: Int32Array | null }[]
}

function partOfMask(mask: Uint8Array, also: Uint8Array | null): Int32Array {
  const partOf = new Int32Array(mask.length)
  for (let subject = 0; subject < mask.length; subject += 1) {
    partOf[subject] = mask[subject] === 1 && (!also || also[subject] === 1) ? 0 : -1
  }
  return partOf
}
