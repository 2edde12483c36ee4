/**
 * Calls procedures over HTTP as the person with these cookies.
 * @returns `ask` for queries, `tell` for mutations, `upload` for a file
 */
export function caller(address, cookies) {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const send = async (path, init) => {
    const response = await fetch(`${address}${path}`, {
      ...init,
      headers: { cookie, ...init?.headers },
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  const headers = { 'content-type': 'application/json' }
  return {
    ask: async (name, input) => {
      const query = new URLSearchParams({ input: JSON.stringify(input) })
      return (await send(`/api/trpc/${name}?${query}`)).result.data
    },
    tell: async (name, input) => {
      const init = { method: 'POST', headers, body: JSON.stringify(input) }
      return (await send(`/api/trpc/${name}`, init)).result.data
    },
    upload: async (journeyId, fileName, body) => {
      const query = new URLSearchParams({ journeyId, fileName })
      const { uploadId } = await send(`/api/uploads?${query}`, { method: 'POST', body })
      return { uploadId }
    },
  }
}
