import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Where the tests find the server; workers inherit it. */
export const serverVariables = {
  url: 'E2E_URL',
  setupLink: 'E2E_SETUP_LINK',
  dataDir: 'E2E_DATA_DIR',
} as const
/** The server's secret, with which a test can make a session. */
export const e2eSecret = 'the secret of the end-to-end tests, no other'

type Ready = { publicUrl: string; setupLink: string | null }

/** Starts the production build on a free port with an empty data folder. */
export default async function startProductionServer(): Promise<() => Promise<void>> {
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
  const ready = await new Promise<Ready>((resolve, reject) => {
    server.once('message', (message: Ready) => resolve(message))
    server.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)))
  })
  process.env[serverVariables.url] = ready.publicUrl
  process.env[serverVariables.setupLink] = ready.setupLink ?? ''
  process.env[serverVariables.dataDir] = dataDir
  return async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
    rmSync(dataDir, { recursive: true, force: true })
  }
}
