/** The text without halves of characters: PostgreSQL takes none, neither in text nor in JSON. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
