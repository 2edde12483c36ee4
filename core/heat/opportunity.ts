/**
 * Ulwick's opportunity score: importance plus what satisfaction lacks of it.
 * Both on 0..10, from at least five customers; the score is 0..20. Ulwick, "What Customers Want" (2005).
 */
export function opportunity(importance: number, satisfaction: number): number {
  return importance + Math.max(importance - satisfaction, 0)
}
