import { type LaneKind, limits } from '@/core/journey/records'
import type { JourneyFileInput } from './journey-file'
import { laneKindOf } from './lane-kind'
import type { OpenJourney, OpenNode } from './ojf'

/** Lanes whose plain cards are notes; in any other lane a card is a touchpoint. */
const noteKinds: ReadonlySet<LaneKind> = new Set([
  'doing',
  'thinking',
  'feeling',
  'pains',
  'gains',
  'opportunities',
  'backstage',
  'support',
  'evidence',
  'metrics',
])

const sentiments: Record<string, number> = {
  'very negative': -2,
  negative: -1,
  neutral: 0,
  mixed: 0,
  positive: 1,
  'very positive': 2,
}

const known = new Set([
  ...['id', 'stageId', 'stage', 'swimlaneId', 'title', 'description', 'severity', 'score'],
  ...['sentiment', 'purpose', 'isMomentOfTruth', 'icon', 'iconColor', 'tags', 'blueprint'],
])

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * The emotion of a node on -2..+2: its score (-5..+5) scaled by 2/5, else its
 * sentiment where that is one of the usual words.
 */
function emotionOf(node: OpenNode): number | null {
  if (typeof node.score === 'number') return (node.score * 2) / 5
  if (typeof node.sentiment === 'string') {
    return sentiments[node.sentiment.trim().toLowerCase().replace(/[-_]/g, ' ')] ?? null
  }
  return null
}

/** Short things become tags, long ones paragraphs of the text: nothing is lost. */
function leftovers(node: OpenNode): { tags: string[]; paragraphs: string[] } {
  const tags = [...(node.tags ?? [])]
  const paragraphs: string[] = []
  const keep = (name: string, value: unknown) => {
    if (!isSaid(value)) return
    const said = `${name}: ${inWords(value)}`
    if (said.length <= 60) tags.push(said)
    else paragraphs.push(said)
  }
  keep('severity', node.severity)
  const emotionSaysIt = typeof node.score !== 'number' && emotionOf(node) !== null
  if (!emotionSaysIt) keep('sentiment', node.sentiment)
  if (isSaid(node.purpose)) paragraphs.push(`Purpose: ${node.purpose}`)
  keep('icon', node.icon)
  keep('iconColor', node.iconColor)
  keep('blueprint', node.blueprint)
  for (const [name, value] of Object.entries(node)) if (!known.has(name)) keep(name, value)

  const fitting = [...new Set(tags.filter((tag) => tag !== ''))]
  const asTags = fitting.filter((tag) => tag.length <= limits.label).slice(0, limits.tags)
  const rest = fitting.filter((tag) => !asTags.includes(tag))
  return { tags: asTags, paragraphs: [...paragraphs, ...rest] }
}

function personaOf(journey: OpenJourney): NonNullable<JourneyFileInput['personas']> {
  const { persona, pointOfView } = journey
  if (!isSaid(persona)) return []
  const given = typeof persona === 'string' ? { name: persona } : persona
  const { name, ...rest } = given as { name: string } & Record<string, unknown>
  const said = (key: string) => (typeof rest[key] === 'string' ? (rest[key] as string) : '')
  const needs = Object.entries(rest)
    .filter(([key, value]) => isSaid(value) && !['role', 'quote', 'id'].includes(key))
    .map(([key, value]) => `${key}: ${inWords(value)}`)
  return [
    {
      name: name || 'Persona',
      role: said('role') || (pointOfView ?? ''),
      quote: said('quote'),
      needs,
    },
  ]
}

function titleOf(journey: OpenJourney): string {
  const persona = typeof journey.persona === 'string' ? journey.persona : journey.persona?.name
  return journey.title || journey.name || persona || journey.pointOfView || 'Journey'
}

/**
 * An Open Journey Format journey as a file of our own. What has a place in our
 * model goes there; the rest is kept as tags, or as text where it is long. What
 * is longer than our model allows is left to JourneyFile to refuse: cutting it
 * would lose it.
 */
export function fileOfOpenJourney(journey: OpenJourney): JourneyFileInput {
  const lanes = journey.swimlanes.map((lane) => ({
    id: `lane:${lane.id}`,
    title: lane.name,
    kind: laneKindOf(lane.name),
  }))
  const kindOf = new Map(lanes.map((lane) => [lane.id, lane.kind]))
  const touchpoints: NonNullable<JourneyFileInput['touchpoints']> = []
  const notes: NonNullable<JourneyFileInput['notes']> = []

  for (const [index, node] of journey.nodes.entries()) {
    const laneId = `lane:${node.swimlaneId}`
    const cell = { id: `node:${index}`, stageId: `stage:${node.stageId ?? node.stage}`, laneId }
    const { tags, paragraphs } = leftovers(node)
    const isNote =
      noteKinds.has(kindOf.get(laneId) ?? 'custom') &&
      emotionOf(node) === null &&
      node.isMomentOfTruth !== true
    const body = [node.description ?? '', ...paragraphs].filter((part) => part !== '')
    if (isNote) {
      const whole = [node.title, node.description ?? '', ...paragraphs].filter(
        (part) => part !== '',
      )
      notes.push({ ...cell, text: whole.join('\n\n'), tags })
    } else {
      touchpoints.push({
        ...cell,
        title: node.title,
        description: body.join('\n\n'),
        emotion: emotionOf(node),
        momentOfTruth: node.isMomentOfTruth ?? false,
        tags,
      })
    }
  }
  return {
    format: 'throughline/journey',
    version: 1,
    title: titleOf(journey),
    personas: personaOf(journey),
    stages: journey.stages.map((stage) => ({
      id: `stage:${stage.id}`,
      title: stage.name,
    })),
    lanes,
    touchpoints,
    notes,
  }
}
