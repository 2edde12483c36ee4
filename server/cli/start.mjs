import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** `npm start`: builds what is not built yet, and starts the server. Plain JavaScript, for it runs before any build. */
const root = fileURLToPath(new URL('../..', import.meta.url))

function stop(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Throughline needs Node.js 20.19 or later; this is ${process.version}. Get one at https://nodejs.org.`,
  )
}
if (!existsSync(`${root}node_modules/next`)) {
  stop('The packages are not installed yet. Run this first: npm ci')
}
process.chdir(root)
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
try {
  const { prepareBuild } = await import('./build.mjs')
  await prepareBuild((text) => process.stdout.write(`  ${text} …\n`))
} catch (error) {
  stop(`The build failed: ${error.message}`)
}
await import(`${root}dist/main.js`)
