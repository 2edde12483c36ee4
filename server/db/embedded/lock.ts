import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Who holds a data folder. `started` tells two processes with one pid apart, where the system says it. */
type Owner = { pid: number; started: string | null; app: number }

/** Another live process has the folder open; two would corrupt it. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse'
  constructor(readonly owner: Owner) {
    super(`The data folder is in use by process ${owner.app}.`)
  }
}

/**
 * Takes the lock file, or throws `DataFolderInUse`. The lock of a dead
 * process is recovered. The database's process takes it, on behalf of the
 * application `app`: when that one was killed, its database goes too, within
 * moments, and we wait for it.
 * @returns a function that gives the lock back.
 */
export async function takeLock(
  file: string,
  app: number,
  patienceMs = 10_000,
): Promise<() => void> {
  const own: Owner = { pid: process.pid, started: startOf(process.pid), app }
  const deadline = Date.now() + patienceMs
  for (;;) {
    const holder = tryToTake(file, own)
    if (!holder) return () => rmSync(file, { force: true })
    const leaving = !isAlive({ pid: holder.app, started: null })
    if (!leaving || Date.now() > deadline) throw new DataFolderInUse(holder)
    await pause(50)
  }
}

/** @returns undefined when the lock is ours now, else its live owner. */
function tryToTake(file: string, own: Owner): Owner | undefined {
  const draft = `${file}.${own.pid}`
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 })
  try {
    // A link appears whole or not at all, so nobody ever reads half a lock.
    linkSync(draft, file)
    return undefined
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    return recover(file, draft)
  } finally {
    rmSync(draft, { force: true })
  }
}

function recover(file: string, draft: string): Owner | undefined {
  const holder = readOwner(file)
  if (holder && isAlive(holder)) return holder
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
  // Between reading and renaming, another process may have recovered it: then what we took away is a live lock.
  const taken = readOwner(aside)
  if (taken && isAlive(taken)) {
    renameSync(aside, file)
    return taken
  }
  rmSync(aside, { force: true })
  try {
    linkSync(draft, file)
    return undefined
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    return readOwner(file)
  }
}

/** The live process that holds the lock, if one does. */
export function lockOwner(file: string): Owner | undefined {
  const owner = readOwner(file)
  return owner && isAlive(owner) ? owner : undefined
}

function readOwner(file: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8')) as Owner
    return Number.isInteger(owner.pid) ? owner : undefined
  } catch {
    // Gone, or not a lock that a process of ours has written.
    return undefined
  }
}

function isAlive(owner: Pick<Owner, 'pid' | 'started'>): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return isCode(error, 'EPERM')
  }
  return owner.started === null || owner.started === startOf(owner.pid)
}

/** When a process started, in clock ticks since boot (proc(5), field 22); null where /proc is not there. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
