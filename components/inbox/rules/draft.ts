import type { InboxItem } from '@/core/feedback/inbox'
import type { RuleCondition } from '@/core/feedback/rule'

export type SimpleCondition = Exclude<RuleCondition, { is: 'all' }>
export type ConditionKind = SimpleCondition['is']

/** Conditions that one rule may have. */
export const mostConditions = 5

/** A rule while it is written. Lists stand as text, one entry a line. */
export type ConditionDraft = { key: number; is: ConditionKind; column: string; text: string }
export type RuleDraft = { touchpointId: string; conditions: ConditionDraft[] }
/** The rule that is being written; `ruleId` null: a new one. */
export type Editing = { ruleId: string | null; draft: RuleDraft }

let keys = 0

export function blankCondition(is: ConditionKind = 'words'): ConditionDraft {
  keys += 1
  return { key: keys, is, column: '', text: '' }
}

export function draftOf(rule: { touchpointId: string; condition: RuleCondition }): RuleDraft {
  const { condition, touchpointId } = rule
  const all = condition.is === 'all' ? condition.of : [condition]
  return { touchpointId, conditions: all.map(draftOfCondition) }
}

function draftOfCondition(condition: SimpleCondition): ConditionDraft {
  const blank = blankCondition(condition.is)
  switch (condition.is) {
    case 'column':
      return { ...blank, column: condition.name, text: condition.equals.join('\n') }
    case 'words':
      return { ...blank, text: condition.words.join('\n') }
    case 'pattern':
      return { ...blank, text: condition.pattern }
    case 'channel':
      return { ...blank, text: condition.channels.join('\n') }
  }
}

/** The condition that a draft says; null: something is missing yet. */
export function conditionOf({ conditions }: RuleDraft): RuleCondition | null {
  const all = conditions.flatMap((one) => simpleOf(one) ?? [])
  const [first] = all
  if (!first || all.length < conditions.length) return null
  return all.length === 1 ? first : { is: 'all', of: all }
}

function simpleOf({ is, column, text }: ConditionDraft): SimpleCondition | null {
  if (is === 'pattern') return text === '' ? null : { is, pattern: text }
  const lines = linesOf(text)
  if (lines.length === 0) return null
  if (is === 'column') return column === '' ? null : { is, name: column, equals: lines }
  return is === 'words' ? { is, words: lines } : { is, channels: lines }
}

const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** Longer cells are sentences, which no two responses share. */
const longestCell = 60

/**
 * What some responses of the inbox have in common, as the beginning of a rule:
 * a column with few short words in it, or their channel, or else words that
 * one writes down oneself.
 */
export function draftFor(items: readonly InboxItem[]): RuleDraft {
  const column = commonColumn(items)
  const draft = (condition: ConditionDraft) => ({ touchpointId: '', conditions: [condition] })
  if (column) {
    return draft({
      ...blankCondition('column'),
      column: column.name,
      text: column.values.join('\n'),
    })
  }
  const channels = distinct(items.map(({ channel }) => channel))
  if (items.every(({ text }) => text === null) && channels.every(Boolean) && channels.length > 0) {
    return draft({ ...blankCondition('channel'), text: channels.join('\n') })
  }
  return draft(blankCondition())
}

/** The column that all of them have with the fewest different cells. */
function commonColumn(items: readonly InboxItem[]) {
  const names = Object.keys(items[0]?.fields ?? {})
  const columns = names.flatMap((name) => {
    const cells = items.map(({ fields }) => fields?.[name]?.trim() ?? '')
    return cells.every(isWord) ? [{ name, values: distinct(cells) }] : []
  })
  const fewest = Math.min(...columns.map(({ values }) => values.length))
  const best = columns.find(({ values }) => values.length === fewest)
  // As many cells as rows: an identifier.
  return best && (items.length === 1 || best.values.length < items.length) ? best : null
}

const isWord = (cell: string) =>
  cell.length > 0 && cell.length <= longestCell && /\p{L}/u.test(cell) && !/\d{3}/.test(cell)

const distinct = (list: readonly string[]) => [...new Set(list)]
