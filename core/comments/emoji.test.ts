import { expect, it } from 'vitest'
import { Emoji } from './emoji'

it.each(['👍', '❤️', '👩🏽‍🚀', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '🇧🇩', '1️⃣'])('takes an emoji: %s', (emoji) => {
  expect(Emoji.safeParse(emoji).success).toBe(true)
})

it.each(['', 'a', '1', '👍👍', '👍 ', '<b>', 'ক', '\u200d'])('takes nothing else: %j', (text) => {
  expect(Emoji.safeParse(text).success).toBe(false)
})
