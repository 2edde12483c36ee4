/**
 * PostgreSQL's text form of a one-dimensional array. Made where there is time
 * for it, in the worker: the driver would do it on the event loop.
 */
export function arrayLiteral(values: readonly (string | number | null)[]): string {
  return `{${values.map(element).join(',')}}`
}

function element(value: string | number | null): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  return `"${value.replace(/[\\"]/g, '\\$&')}"`
}
