import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { BackupUnreadable, type Header, type Line, readLine } from './format'

/** The lines of a backup. @throws BackupUnreadable, also for a file that is damaged or not gzip. */
export async function* linesIn(file: string): AsyncGenerator<Line> {
  const source = createReadStream(file)
  const unpacked = source.pipe(createGunzip())
  source.on('error', (error) => unpacked.destroy(error))
  try {
    for await (const line of createInterface({ input: unpacked })) yield readLine(line)
    // readline ends quietly when its input breaks.
    if (unpacked.errored) throw unpacked.errored
  } catch (error) {
    if (error instanceof BackupUnreadable) throw error
    throw new BackupUnreadable(`The backup cannot be read: ${(error as Error).message}.`)
  }
}

/** Reads all of it once, before anything is changed. @throws BackupUnreadable when it is not whole. */
export async function inspect(file: string): Promise<Header> {
  let header: Header | undefined
  let rows = 0
  let end: number | undefined
  for await (const line of linesIn(file)) {
    if (line.kind === 'header') header = line.header
    if (line.kind === 'row') rows += 1
    if (line.kind === 'end') end = line.rows
  }
  if (!header || end !== rows) throw new BackupUnreadable('The backup is cut off: it has no end.')
  return header
}
