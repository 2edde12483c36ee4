import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Which build of the product this process runs: the same for all that was
 * built from the same sources, so that pages can tell when theirs has grown old.
 * @returns 'dev' in development, where the pages follow the sources by themselves
 */
export function readBuild(root: string, dev: boolean): string {
  return dev ? 'dev' : readFileSync(path.join(root, '.next/BUILD_ID'), 'utf8').trim()
}
