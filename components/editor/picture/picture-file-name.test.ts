import { describe, expect, it } from 'vitest'
import { pictureFileName } from './picture-file-name'

describe('pictureFileName', () => {
  it.each([
    ['Airline trip', 'Airline trip.png'],
    ['صارف کے سفر کا نقشہ', 'صارف کے سفر کا نقشہ.png'],
    ['a/b\\c: d?', 'a b c d.png'],
    ['  .hidden. ', 'hidden.png'],
    ['///', 'journey.png'],
    ['', 'journey.png'],
  ])('%j becomes %j', (title, name) => {
    expect(pictureFileName(title)).toBe(name)
  })

  it('cuts a long title between letters', () => {
    expect([...pictureFileName('😀'.repeat(100))]).toHaveLength(64)
  })
})
