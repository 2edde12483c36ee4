import { RE2JS } from 're2js'
import { z } from 'zod'
import { titleKey } from './titles'

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
  source: string
  /** The cells that it came with, by column. */
  fields: Readonly<Record<string, string>> | null
}

export type Assign = (subject: RuleSubject) => { touchpointId: string; ruleId: string } | null

/**
 * Makes rules ready for many responses. The first one that fits, in the order
 * given, says the touchpoint; null when none does.
 */
export function compileRules(rules: readonly Rule[]): Assign {
  const compiled = rules.map(({ id, touchpointId, condition }) => ({
    answer: { touchpointId, ruleId: id },
    fits: compile(condition),
  }))
  return (subject) => {
    const asked = { ...subject, words: once(() => keyOf(subject.verbatim ?? '')) }
    return compiled.find(({ fits }) => fits(asked))?.answer ?? null
  }
}

/** A subject, and its words as rules compare them: made once for all rules, and only when one asks. */
type Asked = RuleSubject & { words: () => string }
type Fits = (subject: Asked) => boolean

function once(make: () => string): () => string {
  let made: string | undefined
  return () => {
    made ??= make()
    return made
  }
}

function compile(condition: RuleCondition): Fits {
  if (condition.is !== 'all') return compileSimple(condition)
  const all = condition.of.map(compileSimple)
  return (subject) => all.every((fits) => fits(subject))
}

function compileSimple(condition: SimpleCondition): Fits {
  switch (condition.is) {
    case 'column': {
      const { name } = condition
      const wanted = new Set(condition.equals.map(keyOf))
      return ({ fields }) =>
        fields !== null && Object.hasOwn(fields, name) && wanted.has(keyOf(fields[name] ?? ''))
    }
    case 'words': {
      const words = condition.words.map(keyOf)
      return (asked) => {
        if (!asked.verbatim) return false
        const text = asked.words()
        return words.some((word) => text.includes(word))
      }
    }
    case 'pattern': {
      const pattern = compilePattern(condition.pattern)
      return ({ verbatim }) => verbatim !== null && pattern.matcher(verbatim).find()
    }
    case 'channel': {
      const channels = new Set(condition.channels.map(keyOf))
      return ({ channel }) => channels.has(keyOf(channel))
    }
  }
}

/** What is nothing but punctuation has no key, and stands for itself. */
const keyOf = (text: string) => titleKey(text) || text.trim()

function compilePattern(pattern: string): RE2JS {
  return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)
}
