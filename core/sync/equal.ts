/** Whether two JSON values are the same, by content. Order of an object's keys does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && sameValue(field(a, key), field(b, key)))
}

/** The value under a key, for code that treats all types of records alike. */
export function field(value: object, key: string): unknown {
  return (value as Record<string, unknown>)[key]
}
