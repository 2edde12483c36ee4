/**
 * A shortcut is written "mod+shift+z": modifiers, then the key. `mod` is Cmd on
 * a Mac and Ctrl elsewhere.
 */
export type Shortcut = string

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'
>

export function isMac(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform)
}

/** Whether a key press is this shortcut. */
export function matches(shortcut: Shortcut, press: KeyPress, mac: boolean): boolean {
  const parts = shortcut.split('+')
  const key = parts.pop() ?? ''
  const wanted = new Set(parts)
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  if (other || mod !== wanted.has('mod') || press.altKey !== wanted.has('alt')) return false
  // A sign such as "?" is typed with Shift on some keyboards and without on others.
  if (/^[^a-z0-9]$/.test(key)) return press.key === key
  if (key === 'plus') return press.key === '+'
  return press.shiftKey === wanted.has('shift') && keyName(press) === key
}

/**
 * The key's name in lower case. Letters and digits go by their place on the
 * keyboard where the script is not Latin, or where Shift turns them into signs.
 */
function keyName(press: KeyPress): string {
  const byPlace = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1]?.toLowerCase()
  const latin = /^[a-z]$/i.test(press.key)
  return !latin && byPlace && press.key.length === 1 ? byPlace : press.key.toLowerCase()
}

const macSigns: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥' }
const names: Record<string, string> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  delete: 'Del',
  backspace: 'Backspace',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  plus: '+',
  space: 'Space',
}

/** The keys of a shortcut as they are printed on this keyboard. */
export function keyLabels(shortcut: Shortcut, mac: boolean): string[] {
  return shortcut.split('+').map((part) => {
    const sign = mac ? macSigns[part] : undefined
    return sign ?? names[part] ?? part.toUpperCase()
  })
}
