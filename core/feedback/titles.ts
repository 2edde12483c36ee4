/**
 * What is left of a title when case, width, punctuation and spacing do not
 * count; two titles with the same key name the same touchpoint. Marks are
 * kept: without its vowel signs Bengali or Urdu text would lose its meaning.
 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{So}]+/gu, ' ')
    .trim()
}
