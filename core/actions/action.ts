import { z } from 'zod'

export const actionStatuses = ['proposed', 'planned', 'doing', 'done', 'dropped'] as const
/** The parts of the marketing mix: the seven P's. */
export const levers = [
  'product',
  'price',
  'place',
  'promotion',
  'people',
  'process',
  'evidence',
] as const

const Scale = z.number().int().min(1).max(5).nullable()

/** What the team will do about a pain, as people fill it in. */
export const ActionFields = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'Say what is to be done.')
    .max(300, 'Use at most 300 characters.'),
  detail: z.string().max(10_000, 'Use at most 10,000 characters.').default(''),
  status: z.enum(actionStatuses).default('proposed'),
  ownerId: z.uuid().nullable().default(null),
  /** A day, "2026-03-31". */
  dueOn: z.iso.date().nullable().default(null),
  lever: z.enum(levers).nullable().default(null),
  /** 1 little .. 5 much; null: not said. */
  impact: Scale.default(null),
  effort: Scale.default(null),
  recordId: z.uuid().nullable().default(null),
})
export type ActionFields = z.infer<typeof ActionFields>

export type ActionView = ActionFields & {
  id: string
  ownerName: string
  threadId: string | null
  createdByName: string
  createdAt: string
  updatedAt: string
}
