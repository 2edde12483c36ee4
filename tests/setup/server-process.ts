import { fork } from 'node:child_process'

/** The server's secret, with which a test can make a session. */
export const e2eSecret = 'the secret of the end-to-end tests, no other'

/** Where a server keeps its data. */
export type DataPlace = { dataDir: string; databaseUrl?: string }

/** The production build, running as a process of its own. */
export type ServerProcess = {
  url: string
  /** While there are no users. */
  setupLink: string | null
  /** Asks it to stop, and waits. */
  stop(): Promise<void>
  /** SIGKILL, to the server or to it and its database at one stroke; resolves when the server is gone. */
  kill(what: 'server' | 'server and database'): Promise<void>
}

type Ready = { publicUrl: string; setupLink: string | null }

/** Starts the production build on a free port. */
export async function startServerProcess({
  dataDir,
  databaseUrl = '',
}: DataPlace): Promise<ServerProcess> {
  const server = fork('dist/main.js', {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // A process group of its own, so that it can be killed with all that it has started.
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      REDIS_URL: '',
      NEXTAUTH_SECRET: e2eSecret,
      LOG_LEVEL: 'warn',
    },
  })
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const ready = await new Promise<Ready>((resolve, reject) => {
    server.once('message', (message: Ready) => resolve(message))
    server.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)))
  })
  return {
    url: ready.publicUrl,
    setupLink: ready.setupLink,
    async stop() {
      server.kill('SIGTERM')
      await gone
    },
    async kill(what) {
      if (what === 'server') server.kill('SIGKILL')
      else process.kill(-(server.pid as number), 'SIGKILL')
      await gone
    },
  }
}
