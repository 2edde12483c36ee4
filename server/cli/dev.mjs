import { fork } from 'node:child_process'
import { watch } from 'rolldown'
import { prepareClient } from './build.mjs'
import { cacheFolder, options, output, root } from './bundle.mjs'

/**
 * `npm run dev`: Next.js reloads the pages by itself; when the server's code
 * changes, the server is bundled anew and started again, on the same database.
 */
process.chdir(root)
const folder = cacheFolder('dev')
const say = (text) => process.stdout.write(`  ${text} …\n`)
await prepareClient(say)

let server
let queue = Promise.resolve()

function launch() {
  server = fork(`${folder}/main.js`, {
    env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const started = server
  started.on('exit', (code) => {
    // A server that ends by itself waits for the change that mends it.
    if (server === started && code !== 0)
      say('The server ended; it starts again when its code changes')
  })
}

function stopServer() {
  const ending = server
  server = undefined
  if (!ending || ending.exitCode !== null || ending.signalCode !== null) return Promise.resolve()
  const gone = new Promise((resolve) => ending.once('exit', resolve))
  ending.kill('SIGTERM')
  return gone
}

const watcher = watch({
  ...options(['main', 'database', 'picture', 'import-worker']),
  output: output(folder),
})
watcher.on('event', (event) => {
  if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`)
  if (event.code !== 'BUNDLE_END') return
  void event.result.close()
  if (server) say('The server’s code has changed; it starts again')
  queue = queue.then(stopServer).then(launch)
})

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await watcher.close()
    await stopServer()
    process.exit(0)
  })
}
