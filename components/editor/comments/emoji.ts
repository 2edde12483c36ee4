export type EmojiList = readonly (readonly [sign: string, words: string])[]

/** Emoji to react with, by the words one looks for them with. The first ones are offered at once. */
export const emoji: EmojiList = [
  ['👍', 'thumbs up yes agree good'],
  ['❤️', 'heart love'],
  ['😄', 'smile happy laugh'],
  ['🎉', 'party celebrate done hooray'],
  ['👀', 'eyes look see watching'],
  ['✅', 'check done yes'],
  ['👎', 'thumbs down no disagree'],
  ['🙏', 'thanks please pray'],
  ['👏', 'clap applause well done'],
  ['🔥', 'fire hot'],
  ['💯', 'hundred exactly perfect'],
  ['💡', 'idea light bulb'],
  ['🤔', 'thinking hmm doubt'],
  ['😂', 'tears of joy laugh'],
  ['😊', 'blush smile'],
  ['😍', 'heart eyes love'],
  ['🥳', 'party face celebrate'],
  ['😎', 'cool sunglasses'],
  ['🙂', 'slight smile'],
  ['😐', 'neutral meh'],
  ['😕', 'confused unsure'],
  ['😟', 'worried'],
  ['😢', 'sad cry'],
  ['😭', 'crying sob'],
  ['😡', 'angry mad'],
  ['😱', 'scream shock'],
  ['😮', 'surprised wow'],
  ['😅', 'sweat relief'],
  ['🙄', 'eye roll'],
  ['😴', 'sleep tired'],
  ['🤯', 'mind blown'],
  ['🤝', 'handshake deal agree'],
  ['👋', 'wave hello bye'],
  ['💪', 'strong muscle'],
  ['🙌', 'hands up praise'],
  ['👌', 'ok fine'],
  ['✌️', 'peace victory'],
  ['🤞', 'fingers crossed luck'],
  ['👉', 'point this'],
  ['🫶', 'heart hands'],
  ['⭐', 'star favourite'],
  ['✨', 'sparkles new shiny'],
  ['🚀', 'rocket ship launch'],
  ['🎯', 'target exactly goal'],
  ['📌', 'pin important'],
  ['📣', 'announce loud'],
  ['📈', 'chart up grow'],
  ['📉', 'chart down fall'],
  ['⏳', 'wait hourglass time'],
  ['⏰', 'alarm clock deadline'],
  ['🔁', 'repeat again'],
  ['🔒', 'lock private'],
  ['🐛', 'bug'],
  ['🧪', 'test experiment'],
  ['🧭', 'compass direction'],
  ['🗑️', 'bin remove'],
  ['❓', 'question'],
  ['❗', 'exclamation important'],
  ['⚠️', 'warning careful'],
  ['❌', 'cross no wrong'],
  ['➕', 'plus add one'],
  ['☕', 'coffee break'],
]

/** How many are offered before one opens the whole list. */
export const quickEmoji: EmojiList = emoji.slice(0, 6)

/** Those whose words hold all that is looked for. */
export function findEmoji(search: string): EmojiList {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return emoji.filter(([sign, names]) =>
    words.every((word) => names.includes(word) || sign === word),
  )
}

/** What an emoji is called, for who does not see it. */
export function emojiName(sign: string): string {
  return (
    emoji
      .find(([known]) => known === sign)?.[1]
      .split(' ')
      .slice(0, 2)
      .join(' ') ?? sign
  )
}
