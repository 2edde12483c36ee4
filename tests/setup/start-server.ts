import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The servers' secret, with which a test can make a session. */
export const e2eSecret = 'the secret of the end-to-end tests, no other'

export type StartedServer = {
  url: string
  /** The one-time link of a first start: its address is in the terminal of whoever starts it. */
  setupLink: string
  dataDir: string
  stop: () => Promise<void>
}

/** Starts the production build on a free port with an empty data folder; `stop` removes both. */
export async function startServer(): Promise<StartedServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'throughline-e2e-'))
  const server = fork('dist/main.js', {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      REDIS_URL: '',
      NEXTAUTH_SECRET: e2eSecret,
      LOG_LEVEL: 'warn',
    },
  })
  const gone = new Promise((resolve) => server.once('exit', resolve))
  const { publicUrl, setupLink } = await new Promise<{
    publicUrl: string
    setupLink: string | null
  }>((resolve, reject) => {
    server.once('message', resolve as (message: unknown) => void)
    server.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)))
  })
  return {
    url: publicUrl,
    setupLink: setupLink ?? '',
    dataDir,
    stop: async () => {
      server.kill('SIGTERM')
      await gone
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
