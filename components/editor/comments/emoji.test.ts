import { expect, it } from 'vitest'
import { Emoji } from '@/core/comments/emoji'
import { emoji, findEmoji } from './emoji'

it('offers only what the server takes, each once', () => {
  for (const [sign] of emoji) expect(Emoji.safeParse(sign).success, sign).toBe(true)
  expect(new Set(emoji.map(([sign]) => sign)).size).toBe(emoji.length)
})

it('finds an emoji by its words', () => {
  expect(findEmoji('well done').map(([sign]) => sign)).toEqual(['👏'])
  expect(findEmoji('zebra')).toEqual([])
})
