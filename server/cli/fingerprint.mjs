import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './bundle.mjs'

const sources = [
  'app',
  'components',
  'core',
  'prisma',
  'public',
  'server',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]
const ignored = /\.test\.tsx?$|(^|\/)generated$/

/** A hash over the contents of files and folders, so that a checkout of the same sources is the same. */
export function fingerprint(names = sources) {
  const hash = createHash('sha256').update(process.version)
  for (const file of names.flatMap((name) => filesIn(name))) {
    hash.update(file).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function filesIn(name) {
  const full = path.join(root, name)
  if (ignored.test(name) || !existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [name]
  return readdirSync(full)
    .sort()
    .flatMap((entry) => filesIn(`${name}/${entry}`))
}
