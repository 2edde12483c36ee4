import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { failureText } from '@/server/cli/failure-text'
import { say, stop as stopWith } from '@/server/cli/say'
import { readEnv } from './env'
import { makeLog } from './log'
import { type RunningServer, start } from './start'

/** A stop that takes longer is forced, in ms: whoever stops us gives up too. */
const stopPatience = 15_000

/** The server's process, run from the project's folder. */
async function main(): Promise<void> {
  outliveReaders()
  const env = readEnv(process.env)
  const log = makeLog(env)
  tellNextAuth(env.publicUrl)
  const running = await start({
    env,
    log,
    root: process.cwd(),
    dev: process.env.NODE_ENV === 'development',
    processFile: path.join(path.dirname(fileURLToPath(import.meta.url)), 'database.js'),
    onProgress: (text) => say(`  ${text} …`),
  })
  const stop = stopOnSignals(running)
  void running.lost.then((reason) => {
    log.fatal({ reason }, 'this instance must not go on, and stops')
    stop(1)
  })
  greet(running)
  process.send?.({ publicUrl: running.publicUrl, setupLink: running.setupLink })
}

/**
 * Whoever reads what we say may end before us. Unheard, the broken pipe would
 * be an uncaught error, which Next.js says to the same pipe, without end.
 */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

/** next-auth reads its address from the environment, or from each request. */
function tellNextAuth(publicUrl: string | undefined): void {
  if (publicUrl) process.env.NEXTAUTH_URL = publicUrl
  else process.env.AUTH_TRUST_HOST = 'true'
}

/** @returns stops, and ends the process with this code */
function stopOnSignals(running: RunningServer): (code: number) => void {
  let stopping = false
  const stopWithCode = (code: number) => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), stopPatience).unref()
    running.stop().then(
      () => process.exit(code),
      () => process.exit(1),
    )
  }
  const stop = () => stopWithCode(0)
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('disconnect', stop)
  return stopWithCode
}

function greet({ publicUrl, setupLink }: RunningServer): void {
  say(`\n  Throughline is ready: ${publicUrl}`)
  if (setupLink)
    say(`\n  Nobody has an account yet. Open this link to create yours:\n  ${setupLink}`)
  say('\n  Stop it with Ctrl+C.\n')
}

main().catch((error: unknown) => stopWith(failureText(error)))
