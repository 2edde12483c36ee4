import type { Mapping, Target } from '@/core/feedback/mapping'
import type { Rule } from '@/core/feedback/rule'
import { titleKey } from '@/core/feedback/titles'
import { valuesByWord } from '@/core/feedback/values'
import type { Touchpoint } from '@/core/journey/records'
import { Invalid, type Problem } from '@/server/errors'
import { byTitleKey } from '../touchpoints'
import type { LongQuestions, Plan, Settled, WideQuestions } from './plan'
import type { Reading } from './values'

type Setting = {
  workspaceId: string
  /** Instant of rows that do not say theirs. */
  time: number
  touchpoints: readonly Touchpoint[]
  /** In force, the first first. */
  rules?: readonly Rule[]
}

/**
 * Makes a mapping ready for reading. Targets that are still to be created get
 * an id that is never written: a dry run counts them like any other.
 * @throws Invalid naming each touchpoint that is not on the map.
 */
export function makePlan(mapping: Mapping, setting: Setting): Plan {
  const { dateOrder, source, channel, columns } = mapping
  const settle = settler(setting.touchpoints)
  const questions =
    mapping.layout === 'wide' ? wide(mapping, settle) : long(mapping, settle, setting)
  if (settle.problems.length > 0) {
    throw new Invalid('Some touchpoints of this mapping are no longer on the map.', settle.problems)
  }
  return {
    workspaceId: setting.workspaceId,
    format: mapping.format,
    dateOrder,
    source,
    channel,
    time: setting.time,
    columns,
    zone: mapping.zone,
    attributes: mapping.attributes,
    readings: readingsOf(mapping),
    questions,
    rules: (setting.rules ?? []).filter((rule) => settle.knows(rule.touchpointId)),
  }
}

function readingsOf({ values, scales }: Mapping): Map<number, Reading> {
  const readings = new Map<number, Reading>()
  for (const { column, table } of values) {
    const onlyWords = table.else === 'refuse'
    readings.set(column, { words: valuesByWord(table), onlyWords, scale: null })
  }
  for (const { column, rule } of scales) {
    const { words = new Map(), onlyWords = false } = readings.get(column) ?? {}
    readings.set(column, { words, onlyWords, scale: rule })
  }
  return readings
}

type Settle = {
  (target: Target, path: string): Settled
  knows: (touchpointId: string) => boolean
  problems: Problem[]
}

function settler(touchpoints: readonly Touchpoint[]): Settle {
  const known = new Set(touchpoints.map((touchpoint) => touchpoint.id))
  const problems: Problem[] = []
  const settle = (target: Target, path: string): Settled => {
    if (target.kind === 'skip' || target.kind === 'inbox') return target.kind
    if (target.kind === 'create') return { touchpointId: notYetCreated }
    if (!known.has(target.touchpointId)) {
      problems.push({ path, message: 'This touchpoint is not on the map. Choose another one.' })
    }
    return { touchpointId: target.touchpointId }
  }
  return Object.assign(settle, { problems, knows: (id: string) => known.has(id) })
}

/** Stands for a touchpoint that the import will create. */
const notYetCreated = '00000000-0000-8000-8000-000000000000'

function wide(mapping: Extract<Mapping, { layout: 'wide' }>, settle: Settle): WideQuestions {
  const ratings = mapping.ratings.map(({ target, ...rating }, index) => ({
    ...rating,
    target: settle(target, `mapping.ratings.${index}.target`),
  }))
  if (ratings.every((rating) => rating.target === 'skip')) {
    throw new Invalid('No column is matched to a touchpoint. Match at least one.')
  }
  return { layout: 'wide', ratings }
}

function long(
  mapping: Extract<Mapping, { layout: 'long' }>,
  settle: Settle,
  { touchpoints }: Setting,
): LongQuestions {
  const byName = new Map<string, Settled>()
  for (const [key, touchpoint] of byTitleKey(touchpoints))
    byName.set(key, { touchpointId: touchpoint.id })
  mapping.touchpoints.forEach(({ name, target }, index) => {
    byName.set(titleKey(name), settle(target, `mapping.touchpoints.${index}.target`))
  })
  const { instrument } = mapping
  return {
    layout: 'long',
    touchpoint: mapping.touchpoint,
    value: mapping.value,
    verbatim: mapping.verbatim,
    instrument:
      instrument.from === 'column'
        ? { column: instrument.column }
        : { fixed: instrument.instrument },
    touchpoints: byName,
  }
}
