import { expect, test } from 'vitest'
import { announcement } from './announcement'

test('who comes and goes is said by name, and by number when it is many', () => {
  expect(announcement([], [])).toBeNull()
  expect(announcement(['Ana'], [])).toBe('Ana joined.')
  expect(announcement(['Ana', 'Bo'], ['Cem'])).toBe('Ana and Bo joined. Cem left.')
  expect(announcement(['Ana', 'Bo', 'Cem'], [])).toBe('3 people joined.')
})
