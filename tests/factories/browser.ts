/** As much of a browser as signing in needs: cookies of one site, and redirects one by one. */
export class Browser {
  readonly #cookies = new Map<string, string>()

  /** @param home the address of the product's server; other servers see no cookies */
  constructor(private readonly home: string) {}

  /** Of the next request to the product; for `callerWith`. */
  get headers(): { cookie: string } {
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
  }

  async get(address: string): Promise<Response> {
    return this.#send(address, {})
  }

  async post(path: string, fields: Record<string, string>): Promise<Response> {
    const { csrfToken } = (await (await this.get('/api/auth/csrf')).json()) as {
      csrfToken: string
    }
    const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' })
    return this.#send(path, { method: 'POST', body })
  }

  async #send(address: string, init: RequestInit): Promise<Response> {
    const url = new URL(address, this.home)
    const isHome = url.origin === new URL(this.home).origin
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: isHome ? this.headers : {},
    })
    for (const line of isHome ? response.headers.getSetCookie() : []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name && value) this.#cookies.set(name, value)
      else if (name) this.#cookies.delete(name)
    }
    return response
  }
}
