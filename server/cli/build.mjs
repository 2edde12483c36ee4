import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, root } from './bundle.mjs'
import { fingerprint } from './fingerprint.mjs'
import { buildPages, generateClient } from './tools.mjs'

const clientStamp = path.join(root, 'server/db/generated/.generated-from')
const buildStamp = path.join(root, 'dist/.built-from')

/** Generates the database client when the schema has changed since the last time. */
export async function prepareClient(say, { force = false } = {}) {
  const now = fingerprint(['prisma/schema.prisma', 'package-lock.json'])
  if (!force && read(clientStamp) === now) return
  say('Generating the database client')
  await generateClient()
  write(clientStamp, now)
}

/** Builds pages and server, unless the present build is of the same sources. */
export async function prepareBuild(say, { force = false } = {}) {
  await prepareClient(say)
  const now = fingerprint()
  if (!force && read(buildStamp) === now && existsSync(path.join(root, '.next/BUILD_ID'))) return
  say('Building, once for each version: this takes up to a minute')
  await bundle()
  await buildPages()
  write(buildStamp, now)
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await prepareBuild((text) => console.log(`  ${text} …`), { force: true })
}
