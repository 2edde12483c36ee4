import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** A TCP port of the loopback interface that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Runs `npm start` in a folder and waits until it is ready.
 *
 * @param port absent: a free one
 * @returns `address`, `readyMs`, `output()` so far, and `stop()`
 * @throws when it ends, or is not ready within `limitMs`
 */
export async function startServer({ cwd, dataDir, env = {}, port: wanted, limitMs = 600_000 }) {
  const port = wanted ?? (await freePort())
  const address = `http://127.0.0.1:${port}`
  const begin = performance.now()
  const child = spawn('npm', ['start'], {
    cwd,
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  let ended = false
  // A benchmark that fails leaves no server behind.
  const kill = () => ended || process.kill(-child.pid, 'SIGKILL')
  process.once('exit', kill)
  const end = new Promise((resolve) =>
    child.once('exit', () => {
      ended = true
      process.off('exit', kill)
      resolve()
    }),
  )
  while (!(await answers(`${address}/api/ready`))) {
    if (ended) throw new Error(`The server ended before it was ready:\n${output}`)
    if (performance.now() - begin > limitMs) throw new Error(`Not ready in time:\n${output}`)
    await delay(20)
  }
  return {
    address,
    pid: child.pid,
    readyMs: performance.now() - begin,
    output: () => output,
    async stop() {
      if (!ended) process.kill(-child.pid, 'SIGTERM')
      await end
    },
  }
}

async function answers(url) {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

/**
 * The owner of a fresh server, made through the set-up link as a person would.
 * @returns the cookies of their session and an editor's API key of the sample
 */
export async function ownerOf(server) {
  const token = /setup\?token=(\S+)/.exec(server.output())?.[1]
  if (!token) throw new Error('The server printed no set-up link.')
  const account = { name: 'Bench', email: 'bench@example.org', password: 'a long walk to the sea' }
  const browser = new CookieJar(server.address)
  await browser.postJson('/api/trpc/setup.createOwner', { token, ...account })
  const { csrfToken } = await (await browser.get('/api/auth/csrf')).json()
  await browser.postForm('/api/auth/callback/credentials', {
    csrfToken,
    email: account.email,
    password: account.password,
    json: 'true',
  })
  const workspace = await browser.trpc('workspace.get', { slug: 'sample' })
  const made = await browser.postJson('/api/trpc/apiKey.create', {
    workspaceId: workspace.id,
    name: 'Bench',
    role: 'editor',
  })
  return { cookies: browser.cookies(), key: made.result.data.key }
}

/** As much of a browser as signing in needs. */
class CookieJar {
  #cookies = new Map()

  constructor(address) {
    this.address = address
  }

  cookies() {
    return [...this.#cookies].map(([name, value]) => ({ name, value, url: this.address }))
  }

  async get(path) {
    return this.#send(path, {})
  }

  async trpc(procedure, input) {
    const query = encodeURIComponent(JSON.stringify(input))
    const response = await this.get(`/api/trpc/${procedure}?input=${query}`)
    return (await this.#checked(response)).result.data
  }

  async postJson(path, body) {
    const headers = { 'content-type': 'application/json' }
    return this.#checked(
      await this.#send(path, { method: 'POST', headers, body: JSON.stringify(body) }),
    )
  }

  async postForm(path, fields) {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields) })
  }

  async #checked(response) {
    if (!response.ok)
      throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
    return response.json()
  }

  async #send(path, init) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${this.address}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie, origin: this.address },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name) this.#cookies.set(name, value)
    }
    return response
  }
}
