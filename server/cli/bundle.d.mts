/** The project's folder, with a slash at the end. */
export const root: string
/** A place for what can be made again; npm ci empties it. */
export function cacheFolder(name: string): string
/** Bundles the server and its commands into dist/, or some of them into another folder. */
export function bundle(options?: { names?: string[]; folder?: string }): Promise<void>
