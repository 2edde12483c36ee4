import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A place for what can be made again; npm ci empties it. */
export const cacheFolder = (name) => `${root}node_modules/.cache/throughline/${name}`

/** Everything that runs outside Next.js, by the name of its file in dist/. */
const entries = {
  main: 'server/main.ts',
  database: 'server/db/embedded/process.ts',
  picture: 'server/export/picture-worker.ts',
  admin: 'server/cli/admin.ts',
  backup: 'server/cli/backup.ts',
  restore: 'server/cli/restore.ts',
  'import-worker': 'server/feedback/import/worker.ts',
  'db-migration': 'server/cli/db-migration.ts',
}

/** Our own modules are bundled; what is installed stays in node_modules. */
export function options(names = Object.keys(entries)) {
  return {
    input: Object.fromEntries(names.map((name) => [name, `${root}${entries[name]}`])),
    platform: 'node',
    external: /^(?!@\/|\.|\/|[A-Za-z]:)/,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    logLevel: 'warn',
  }
}

export function output(folder = `${root}dist`) {
  return {
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name]-[hash].js',
    sourcemap: true,
  }
}

/** Bundles the server and its commands into dist/, or some of them into another folder. */
export async function bundle({ names = undefined, folder = `${root}dist` } = {}) {
  rmSync(folder, { recursive: true, force: true })
  const build = await rolldown(options(names))
  await build.write(output(folder))
  await build.close()
}
