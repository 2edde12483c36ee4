import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Endpoint } from './serve'

/** Where things are in a data folder. */
export function placesIn(dataDir: string) {
  return {
    database: path.join(dataDir, 'postgres'),
    lock: path.join(dataDir, 'lock'),
    /** How to reach the running database; only its owner can read it. */
    endpoint: path.join(dataDir, 'endpoint.json'),
  }
}

/** PostgreSQL clients find a socket by folder and port; the port is only a name. */
const socketName = '.s.PGSQL.5432'
/** Longest path that a socket may have, in bytes (sun_path on macOS, less than on Linux). */
const longestSocket = 103

/** Creates the data folder and all it needs but the database, closed to other users. */
export function prepareFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
}

/**
 * Runs `create` on a temporary folder and then puts that in place: a first
 * start that is interrupted must not leave half a database.
 */
export async function createWhole(
  folder: string,
  create: (temporary: string) => Promise<void>,
): Promise<void> {
  const parent = path.dirname(folder)
  const prefix = `${path.basename(folder)}.new-`
  for (const left of readdirSync(parent)) {
    if (left.startsWith(prefix)) rmSync(path.join(parent, left), { recursive: true, force: true })
  }
  if (existsSync(folder)) return
  const temporary = path.join(parent, `${prefix}${process.pid}`)
  await create(temporary)
  renameSync(temporary, folder)
}

/**
 * Where the database will listen: a socket in a folder of mode 0700, or on
 * Windows a loopback port; a `previous` port again, so that who knows it finds it.
 */
export function makeEndpoint(
  dataDir: string,
  previous?: Endpoint,
  platform: NodeJS.Platform = process.platform,
): Endpoint {
  if (platform === 'win32')
    return previous ?? { port: 0, password: randomBytes(24).toString('base64url') }
  const folder = socketFolder(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const socket = path.join(folder, socketName)
  rmSync(socket, { force: true })
  return { socket }
}

function socketFolder(dataDir: string): string {
  const inside = path.join(dataDir, 'run')
  if (Buffer.byteLength(path.join(inside, socketName)) <= longestSocket) return inside
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  return path.join(tmpdir(), `throughline-${process.getuid?.() ?? 0}-${name}`)
}

export function writeEndpoint(dataDir: string, endpoint: Endpoint): void {
  writeFileSync(placesIn(dataDir).endpoint, JSON.stringify(endpoint), { mode: 0o600 })
}

/** @throws Error when no database runs in this folder. */
export function readEndpoint(dataDir: string): Endpoint {
  return JSON.parse(readFileSync(placesIn(dataDir).endpoint, 'utf8')) as Endpoint
}
