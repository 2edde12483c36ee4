/** The cookies of a request's `Cookie` header by their names. */
export function parseCookies(header: string): Map<string, string> {
  const pairs = header.split(';').map((part) => {
    const [name = '', ...value] = part.trim().split('=')
    return [name, value.join('=')] as const
  })
  return new Map(pairs)
}
