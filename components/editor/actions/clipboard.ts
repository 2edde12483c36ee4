import { z } from 'zod'
import { Connection, Note, type Records, Touchpoint } from '@/core/journey/records'
import { isNode } from '@/core/journey/shape'

/** Cards and the connections among them, as they lie in the clipboard. */
export const CopiedCards = z.object({
  throughline: z.literal('cards'),
  nodes: z
    .array(z.discriminatedUnion('type', [Touchpoint, Note]))
    .min(1)
    .max(2000),
  connections: z.array(Connection).max(10_000),
})
export type CopiedCards = z.infer<typeof CopiedCards>

export function copyCards(records: Records, ids: ReadonlySet<string>): CopiedCards | null {
  const nodes = [...ids].map((id) => records.get(id)).filter(isNode)
  if (nodes.length === 0) return null
  const connections = [...records.values()].filter(
    (record) => record.type === 'connection' && ids.has(record.fromId) && ids.has(record.toId),
  ) as Connection[]
  return { throughline: 'cards', nodes, connections }
}

/** Cards from the clipboard's text, or null when the text is something else. */
export function parseCards(text: string): CopiedCards | null {
  if (!text.startsWith('{"throughline"')) return null
  try {
    return CopiedCards.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Lines of pasted text, each of which becomes a card. */
export function linesOf(text: string, most: number): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((line) => line !== '')
    .slice(0, most)
}
