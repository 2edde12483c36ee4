/**
 * The query of an address as an object: a name that is given once is a text, a
 * name that is given several times, or ends on `[]`, is a list of texts.
 */
export function queryOf(search: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {}
  for (const key of new Set(search.keys())) {
    const values = search.getAll(key)
    const isList = key.endsWith('[]') || values.length > 1
    query[key.replace(/\[\]$/, '')] = isList ? values : (values[0] ?? '')
  }
  return query
}
