import { expect, test } from 'vitest'
import { type KeyPress, keyLabels, matches } from './shortcut'

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

test('mod is Ctrl, and Cmd on a Mac', () => {
  const ctrl = press('z', 'KeyZ', { ctrlKey: true })
  expect(matches('mod+z', ctrl, false)).toBe(true)
  expect(matches('mod+z', ctrl, true)).toBe(false)
  expect(matches('mod+z', press('z', 'KeyZ', { metaKey: true }), true)).toBe(true)
})

test('undo and redo differ by Shift', () => {
  const redo = press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })
  expect(matches('mod+z', redo, false)).toBe(false)
  expect(matches('mod+shift+z', redo, false)).toBe(true)
})

test('letters work on a Bengali and an Urdu keyboard', () => {
  expect(matches('t', press('ট', 'KeyT'), false)).toBe(true)
  expect(matches('n', press('ن', 'KeyN'), false)).toBe(true)
})

test('on a Dvorak keyboard the letter counts, not its place', () => {
  expect(matches('t', press('t', 'KeyK'), false)).toBe(true)
  expect(matches('k', press('t', 'KeyK'), false)).toBe(false)
})

test('signs count by what they print', () => {
  expect(matches('?', press('?', 'Slash', { shiftKey: true }), false)).toBe(true)
  expect(matches('?', press('?', 'Minus'), false)).toBe(true)
  expect(matches('shift+1', press('!', 'Digit1', { shiftKey: true }), false)).toBe(true)
})

test('prints keys as the keyboard does', () => {
  expect(keyLabels('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(keyLabels('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z'])
  expect(keyLabels('shift+arrowup', false)).toEqual(['Shift', '↑'])
})
