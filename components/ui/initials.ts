const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Up to two letters that stand for a name: the first of its first and last
 * word, by what a reader sees as one letter. "?" for an empty name.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words
  const letters = chosen.map((word) => firstGrapheme(word ?? '')).join('')
  return letters.toLocaleUpperCase() || '?'
}

function firstGrapheme(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment
  return ''
}
