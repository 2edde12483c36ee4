import { z } from 'zod'
import { can, type Rights } from '@/core/access/can'

/** Something about a journey beside its records. */
export const JourneyNews = z.discriminatedUnion('type', [
  z.object({ type: z.literal('journey') }),
  z.object({ type: z.literal('feedback') }),
  z.object({ type: z.literal('marks') }),
  /** How far the journey's comment clock has come. */
  z.object({ type: z.literal('comments'), version: z.number() }),
])
export type JourneyNews = z.infer<typeof JourneyNews>

/** Whether somebody with these rights on a journey is told: who may not read its comments does not learn that there are any. */
export function mayHear(rights: Rights, { type }: JourneyNews): boolean {
  return type !== 'comments' || can(rights, 'comment.read')
}

/** Of two pieces of news of one kind, what there is to tell: a clock does not go back when news overtake each other. */
export function latest(known: JourneyNews | undefined, news: JourneyNews): JourneyNews {
  if (known?.type !== 'comments' || news.type !== 'comments') return news
  return known.version > news.version ? known : news
}
