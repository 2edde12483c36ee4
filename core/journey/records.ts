import { z } from 'zod'

/**
 * The records a journey is made of. A journey is a set of records, each with
 * an id of its own; everything that is drawn is derived from them.
 */

/** Lengths and counts that a record may not exceed. Characters are UTF-16 code units. */
export const limits = {
  title: 300,
  text: 10_000,
  label: 200,
  tags: 50,
  links: 50,
  /** Records that live in one journey at a time. */
  records: 20_000,
  stages: 100,
  lanes: 100,
  /** Pixels, inside a cell. */
  offset: 20_000,
} as const

const Id = z.uuid()
const OrderKey = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[0-9A-Za-z]+$/)
const Title = z.string().max(limits.title)
const Offset = z.number().min(0).max(limits.offset)

export const lifecyclePhases = [
  'reach',
  'acquire',
  'convert',
  'onboard',
  'retain',
  'grow',
  'advocate',
] as const
export const LifecyclePhase = z.enum(lifecyclePhases)
export type LifecyclePhase = z.infer<typeof LifecyclePhase>

export const laneKinds = [
  'touchpoints',
  'channel',
  'doing',
  'thinking',
  'feeling',
  'pains',
  'gains',
  'opportunities',
  'frontstage',
  'backstage',
  'support',
  'evidence',
  'metrics',
  'custom',
] as const
export const LaneKind = z.enum(laneKinds)
export type LaneKind = z.infer<typeof LaneKind>

const journeyStates = ['current', 'future', 'planned', 'actual'] as const
export const JourneyState = z.enum(journeyStates)
export type JourneyState = z.infer<typeof JourneyState>

/** A link with an optional text to show for it. */
export const Link = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  title: z.string().max(limits.label),
})
export type Link = z.infer<typeof Link>

export const Stage = z.object({
  type: z.literal('stage'),
  id: Id,
  title: Title,
  order: OrderKey,
  phase: LifecyclePhase.nullable(),
  /** Width in pixels; null: as wide as the content wants. */
  width: z.number().min(160).max(4000).nullable(),
})
export type Stage = z.infer<typeof Stage>

export const Lane = z.object({
  type: z.literal('lane'),
  id: Id,
  title: Title,
  order: OrderKey,
  kind: LaneKind,
  /** Height in pixels; null: as high as the content wants. */
  height: z.number().min(80).max(4000).nullable(),
})
export type Lane = z.infer<typeof Lane>

const nodePlace = {
  stageId: Id,
  laneId: Id,
  /** Offset in pixels from the start edge and the top edge of the node's cell. */
  x: Offset,
  y: Offset,
}

export const Touchpoint = z.object({
  type: z.literal('touchpoint'),
  id: Id,
  ...nodePlace,
  title: Title,
  description: z.string().max(limits.text),
  /** Where the meeting happens, in the team's words: "web", "store", "phone". Empty: not said. */
  channel: z.string().max(limits.label),
  /** What the team believes the customer feels, -2 worst to +2 best; null: not said. */
  emotion: z.number().min(-2).max(2).nullable(),
  momentOfTruth: z.boolean(),
  /** Importance to customers, 1 low to 5 high; null: not said. */
  importance: z.number().int().min(1).max(5).nullable(),
  owner: z.string().max(limits.label),
  tags: z.array(z.string().min(1).max(limits.label)).max(limits.tags),
  links: z.array(Link).max(limits.links),
})
export type Touchpoint = z.infer<typeof Touchpoint>

export const Note = z.object({
  type: z.literal('note'),
  id: Id,
  ...nodePlace,
  text: z.string().max(limits.text),
  /** The touchpoint that the note is about, if any. */
  touchpointId: Id.nullable(),
  tags: z.array(z.string().min(1).max(limits.label)).max(limits.tags),
})
export type Note = z.infer<typeof Note>

export const Connection = z.object({
  type: z.literal('connection'),
  id: Id,
  fromId: Id,
  toId: Id,
  label: z.string().max(limits.label),
  /** When the customer takes this branch, in words; empty: always. */
  condition: z.string().max(limits.label),
  /** Share of customers who take this branch, 0..1; null: not said. */
  probability: z.number().min(0).max(1).nullable(),
})
export type Connection = z.infer<typeof Connection>

export const JourneyRecord = z.discriminatedUnion('type', [
  Stage,
  Lane,
  Touchpoint,
  Note,
  Connection,
])
export type JourneyRecord = z.infer<typeof JourneyRecord>
export type RecordType = JourneyRecord['type']
/** A record that sits in a cell. */
export type JourneyNode = Touchpoint | Note

/** The live records of one journey by id. Never holds removed records. */
export type Records = ReadonlyMap<string, JourneyRecord>
