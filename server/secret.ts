import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Env } from './env'

/**
 * The secret that signs sessions: the environment's, or one that is made on
 * the first start and kept in the data folder, readable by its owner alone.
 */
export function secretOf(env: Pick<Env, 'secret' | 'dataDir'>): string {
  if (env.secret) return env.secret
  const file = path.join(env.dataDir, 'secret')
  mkdirSync(env.dataDir, { recursive: true, mode: 0o700 })
  try {
    // "wx" keeps a secret that is there already: replacing it would end all sessions.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8')
}
