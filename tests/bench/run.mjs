/**
 * `npm run bench -- NAME`: runs tests/bench/NAME.mjs and prints its figures as
 * one JSON object on the last line. Progress goes to stderr.
 */
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const parts = new Set([
  'run.mjs',
  'measure.mjs',
  'server.mjs',
  'caller.mjs',
  'database.mjs',
  'browser.mjs',
  'probe.mjs',
  'process-probe.mjs',
])
const names = readdirSync(here)
  .filter((file) => file.endsWith('.mjs') && !parts.has(file))
  .map((file) => file.slice(0, -'.mjs'.length))

const [name, ...args] = process.argv.slice(2)
if (!name || !names.includes(name)) {
  console.error(`Say which benchmark: npm run bench -- ${names.join(' | ')}`)
  process.exit(2)
}
const { bench } = await import(pathToFileURL(join(here, `${name}.mjs`)).href)
const figures = await bench(args)
console.log(JSON.stringify({ bench: name, node: process.version, ...figures }))
process.exit(0)
