import type { KeyboardEvent } from 'react'

export type Deed =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'mark'
  | 'all'
  | 'clear'
  | 'assign'
  | 'rule'
  | 'undo'

const named: Record<string, Deed> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ' ': 'mark',
  Escape: 'clear',
}
const letters: Record<string, Deed> = { a: 'assign', r: 'rule', u: 'undo' }

/** What a key asks of the inbox; undefined: nothing. Buttons and fields within keep their own keys. */
export function deedOfKey(event: KeyboardEvent): Deed | undefined {
  if (event.nativeEvent.isComposing || event.altKey) return undefined
  const letter = letterOf(event)
  if (event.ctrlKey || event.metaKey) return letter === 'a' && inList(event) ? 'all' : undefined
  const deed = named[event.key]
  if (deed) return inList(event) ? deed : undefined
  return letters[letter]
}

const inList = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && target.closest('[role=listbox]') !== null

/** The letter on the key, or where it is on a Latin keyboard, when another script is typed. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase()
}
