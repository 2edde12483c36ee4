import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { within } from './within'

/** The server's secret, with which a test can make a session. */
export const e2eSecret = 'the secret of the end-to-end tests, no other'

/** Where a server keeps its data. */
export type DataPlace = {
  dataDir: string
  databaseUrl?: string
  redisUrl?: string
  /** Of the environment, what is not the usual. */
  variables?: Record<string, string>
}

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

/** Seconds that a start may take. */
const startPatience = 90
/** Seconds that an end may take; the server forces its own after 15. */
const endPatience = 30

/** Starts the production build on a free port. @throws with what it said, when it ends instead */
export async function startServerProcess({
  dataDir,
  databaseUrl = '',
  redisUrl = '',
  variables = {},
}: DataPlace): Promise<ServerProcess> {
  const server = fork('dist/main.js', {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A process group of its own, so that it can be killed with all that it has started.
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      NEXTAUTH_SECRET: e2eSecret,
      LOG_LEVEL: 'warn',
      ...variables,
    },
  })
  const exit = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const killAll = () => process.kill(-(server.pid as number), 'SIGKILL')
  const ready = await within(startPatience, 'the server to be ready', readyOf(server)).catch(
    (error: unknown) => {
      if (server.exitCode === null && server.signalCode === null) killAll()
      throw error
    },
  )
  const gone = (after: string) => within(endPatience, `the server to end after ${after}`, exit)
  return {
    url: ready.publicUrl,
    setupLink: ready.setupLink,
    async stop() {
      server.kill('SIGTERM')
      await gone('SIGTERM').catch((error: unknown) => {
        killAll()
        throw error
      })
    },
    async kill(what) {
      if (what === 'server') server.kill('SIGKILL')
      else killAll()
      await gone('SIGKILL')
    },
  }
}

function readyOf(server: ChildProcess): Promise<Ready> {
  const complaint = complaintOf(server)
  return new Promise((resolve, reject) => {
    server.once('message', (message: Ready) => resolve(message))
    server.once('exit', async (code) => {
      reject(new Error(`The server ended with code ${code}. ${await complaint}`))
    })
  })
}

/** Passes on what a server complains of; all of it, when it has ended. */
async function complaintOf({ stderr }: ChildProcess): Promise<string> {
  let text = ''
  stderr?.on('data', (bytes: Buffer) => {
    process.stderr.write(bytes)
    text += bytes
  })
  if (stderr) await once(stderr, 'end')
  return text
}
