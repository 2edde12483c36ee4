import { RE2JS } from 're2js'
import { z } from 'zod'
import { titleKey } from './titles'
import { WordLists } from './word-lists'

const Text = z.string().trim().min(1).max(200)

/**
 * A pattern as RE2 understands it: it takes time in proportion to the text,
 * whatever somebody writes, so that no rule can hang the server.
 */
const Pattern = z
  .string()
  .min(1)
  .max(500)
  .superRefine((pattern, context) => {
    try {
      compilePattern(pattern)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      context.addIssue({ code: 'custom', message: `This pattern cannot be read: ${reason}` })
    }
  })

const SimpleCondition = z.discriminatedUnion('is', [
  /** The cell of a column, by its name; compared by `titleKey`. */
  z.object({
    is: z.literal('column'),
    name: z.string().min(1).max(1000),
    equals: z.array(Text).min(1).max(200),
  }),
  /** One of these occurs in the customer's words; compared by `titleKey`. */
  z.object({ is: z.literal('words'), words: z.array(Text).min(1).max(200) }),
  /** Occurs in the customer's words, in capitals or not. */
  z.object({ is: z.literal('pattern'), pattern: Pattern }),
  z.object({ is: z.literal('channel'), channels: z.array(Text).min(1).max(100) }),
])
type SimpleCondition = z.infer<typeof SimpleCondition>

/** What a rule asks of a response that names no touchpoint. */
export const RuleCondition = z.discriminatedUnion('is', [
  SimpleCondition,
  /** All of these at once. */
  z.object({ is: z.literal('all'), of: z.array(SimpleCondition).min(1).max(5) }),
])
export type RuleCondition = z.infer<typeof RuleCondition>

/** A rule that is in force: what fits its condition belongs to its touchpoint. */
export type Rule = { id: string; touchpointId: string; condition: RuleCondition }

/** What rules read of a response. */
export type RuleSubject = {
  verbatim: string | null
  channel: string
  /** The cells that it came with, by column. */
  fields: Readonly<Record<string, string>> | null
}

export type Assign = (subject: RuleSubject) => { touchpointId: string; ruleId: string } | null

/**
 * Makes rules ready for many responses. The first one that fits, in the order
 * given, says the touchpoint; null when none does.
 */
export function compileRules(rules: readonly Rule[]): Assign {
  const lists: string[][] = []
  const compiled = rules.map(({ id, touchpointId, condition }) => ({
    answer: { touchpointId, ruleId: id },
    fits: compile(condition, lists),
  }))
  const words = new WordLists(lists)
  const keyed = keyedOf()
  return (subject) => {
    let looked = false
    const hasWord = (list: number) => {
      if (!looked) words.look(keyOf(subject.verbatim ?? ''))
      looked = true
      return words.has(list)
    }
    const asked = { subject, keyed, hasWord }
    return compiled.find(({ fits }) => fits(asked))?.answer ?? null
  }
}

/** What rules read of a response; whatever else it has does not matter to them. */
export function readBy(rules: readonly Rule[]): {
  verbatim: boolean
  channel: boolean
  /** Columns, by their names. */
  fields: string[]
} {
  const all = rules.flatMap(({ condition }) =>
    condition.is === 'all' ? condition.of : [condition],
  )
  const columns = all.flatMap((one) => (one.is === 'column' ? [one.name] : []))
  return {
    verbatim: all.some(({ is }) => is === 'words' || is === 'pattern'),
    channel: all.some(({ is }) => is === 'channel'),
    fields: [...new Set(columns)],
  }
}

type Asked = {
  subject: RuleSubject
  /** Of a channel or cell: what it is compared by. */
  keyed: (text: string) => string
  /** Whether a word of this list occurs in the customer's words, which are looked through once for all rules. */
  hasWord: (list: number) => boolean
}
type Fits = (asked: Asked) => boolean

/** @param lists the lists of words that rules look for; adds those of this condition */
function compile(condition: RuleCondition, lists: string[][]): Fits {
  if (condition.is !== 'all') return compileSimple(condition, lists)
  const all = condition.of.map((one) => compileSimple(one, lists))
  return (asked) => all.every((fits) => fits(asked))
}

function compileSimple(condition: SimpleCondition, lists: string[][]): Fits {
  switch (condition.is) {
    case 'column': {
      const { name } = condition
      const wanted = new Set(condition.equals.map(keyOf))
      return ({ subject: { fields }, keyed }) =>
        fields !== null && Object.hasOwn(fields, name) && wanted.has(keyed(fields[name] ?? ''))
    }
    case 'words': {
      const list = lists.push(condition.words.map(keyOf)) - 1
      return ({ subject, hasWord }) => Boolean(subject.verbatim) && hasWord(list)
    }
    case 'pattern': {
      const pattern = compilePattern(condition.pattern)
      // Unlike `matcher`, `test` runs on an automaton, and not at all where letters that it needs are missing.
      return ({ subject: { verbatim } }) => verbatim !== null && pattern.test(verbatim)
    }
    case 'channel': {
      const channels = new Set(condition.channels.map(keyOf))
      return ({ subject, keyed }) => channels.has(keyed(subject.channel))
    }
  }
}

/** What is nothing but punctuation has no key, and stands for itself. */
const keyOf = (text: string) => titleKey(text) || text.trim()

/** Keys that are remembered: channels and cells of a table are few, and come again. */
const remembered = 10_000
/** Longer cells are sentences, which do not come again. */
const longest = 100

/** `keyOf` with a memory. */
function keyedOf(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const key = keyOf(text)
    if (text.length <= longest && known.size < remembered) known.set(text, key)
    return key
  }
}

function compilePattern(pattern: string): RE2JS {
  return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)
}
