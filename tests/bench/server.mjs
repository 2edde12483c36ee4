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
 * @returns `address`, `readyMs`, `output()` so far, and `stop()`
 * @throws when it ends, or is not ready within `limitMs`
 */
export async function startServer({ cwd, dataDir, env = {}, limitMs = 600_000 }) {
  const port = await freePort()
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
  const end = new Promise((resolve) =>
    child.once('exit', () => {
      ended = true
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
