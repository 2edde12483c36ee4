import type { Mapping, Target } from '@/core/feedback/mapping'
import { titleKey } from '@/core/feedback/titles'
import type { Touchpoint } from '@/core/journey/records'
import { Invalid, type Problem } from '@/server/errors'
import { byTitleKey } from '../touchpoints'
import type { LongQuestions, Plan, WideQuestions } from './plan'

type Setting = {
  workspaceId: string
  /** Instant of rows that do not say theirs. */
  time: number
  touchpoints: readonly Touchpoint[]
}

/**
 * Makes a mapping ready for reading. Targets that are still to be created get
 * an id that is never written: a dry run counts them like any other.
 * @throws Invalid naming each touchpoint that is not on the map.
 */
export function makePlan(mapping: Mapping, setting: Setting): Plan {
  const { encoding, delimiter, dateOrder, source, channel, columns } = mapping
  const settle = settler(setting.touchpoints)
  const questions =
    mapping.layout === 'wide' ? wide(mapping, settle) : long(mapping, settle, setting)
  if (settle.problems.length > 0) {
    throw new Invalid('Some touchpoints of this mapping are no longer on the map.', settle.problems)
  }
  return {
    workspaceId: setting.workspaceId,
    format: { encoding, delimiter },
    dateOrder,
    source,
    channel,
    time: setting.time,
    columns,
    questions,
  }
}

type Settle = { (target: Target, path: string): string | null; problems: Problem[] }

function settler(touchpoints: readonly Touchpoint[]): Settle {
  const known = new Set(touchpoints.map((touchpoint) => touchpoint.id))
  const problems: Problem[] = []
  const settle = (target: Target, path: string): string | null => {
    if (target.kind === 'skip') return null
    if (target.kind === 'create') return notYetCreated
    if (!known.has(target.touchpointId)) {
      problems.push({ path, message: 'This touchpoint is not on the map. Choose another one.' })
    }
    return target.touchpointId
  }
  return Object.assign(settle, { problems })
}

/** Stands for a touchpoint that the import will create. */
const notYetCreated = '00000000-0000-8000-8000-000000000000'

function wide(mapping: Extract<Mapping, { layout: 'wide' }>, settle: Settle): WideQuestions {
  const ratings = mapping.ratings.map(({ target, ...rating }, index) => ({
    ...rating,
    touchpointId: settle(target, `mapping.ratings.${index}.target`),
  }))
  if (ratings.every((rating) => rating.touchpointId === null)) {
    throw new Invalid('No column is matched to a touchpoint. Match at least one.')
  }
  return { layout: 'wide', ratings }
}

function long(
  mapping: Extract<Mapping, { layout: 'long' }>,
  settle: Settle,
  { touchpoints }: Setting,
): LongQuestions {
  const byName = new Map<string, string | null>()
  for (const [key, touchpoint] of byTitleKey(touchpoints)) byName.set(key, touchpoint.id)
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
