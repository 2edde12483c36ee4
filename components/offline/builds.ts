import { pageBuild } from './page-build'

/** Whether a newer build of the product is there than the one that made this page. */
let isOutdated = false
const listeners = new Set<() => void>()

/** The server has told which build it is. */
export function noteServerBuild(build: string): void {
  if (build !== pageBuild()) becomeOutdated()
  else if (isOutdated) becomeCurrent()
}

/** A part of the page could not be loaded: a deployed server has other parts. */
export function noteFailure(failure: unknown): void {
  if (isMissingPart(failure)) becomeOutdated()
}

/** Whether a failure says that a part of this build's program is not there any more. */
export function isMissingPart(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false
  return (
    failure.name === 'ChunkLoadError' ||
    /Failed to load chunk|Loading (CSS )?chunk|dynamically imported module/i.test(failure.message)
  )
}

/** Whether this page is of an older build than the server's, as far as is known. */
export function readOutdated(): boolean {
  return isOutdated
}

/** @returns stops */
export function watchOutdated(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function becomeOutdated(): void {
  set(true)
}

/** Behind a balancer the old and the new build may answer in turn for a while. */
function becomeCurrent(): void {
  set(false)
}

function set(value: boolean): void {
  if (isOutdated === value) return
  isOutdated = value
  for (const listener of listeners) listener()
}
