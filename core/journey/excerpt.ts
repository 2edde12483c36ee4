/** Characters of a text that stand for it, where nothing else is said. */
const ordinary = 80

/** The beginning of a text, on one line. @param most characters (code points) of it */
export function excerpt(text: string, most: number = ordinary): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line.slice(0, 2 * most)]
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : line
}
