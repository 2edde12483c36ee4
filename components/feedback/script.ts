/**
 * The language to mark a text with, so that the page gives it the right font
 * and line height. It looks at the script alone: enough to tell what must be
 * set differently.
 */
export function languageOf(text: string): 'ur' | 'bn' | undefined {
  const arabic = count(text, /\p{Script=Arabic}/gu)
  const bengali = count(text, /\p{Script=Bengali}/gu)
  const latin = count(text, /\p{Script=Latin}/gu)
  if (arabic > bengali && arabic >= latin) return 'ur'
  if (bengali > arabic && bengali >= latin) return 'bn'
  return undefined
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
