import type { PGlite } from '@electric-sql/pglite'
import type { Backend } from './turns'

const sync = Buffer.from([0x53, 0, 0, 0, 4])

/** PGlite as a backend for several clients. */
export function backendOf(pglite: PGlite): Backend {
  const run: Backend['run'] = (bytes, onData) =>
    pglite.runExclusive(() => pglite.execProtocolRawStream(bytes, { onRawData: onData }))
  return {
    run,
    isInTransaction: () => pglite.isInTransaction(),
    async rollback() {
      // A backend that met an error ignores everything up to the next Sync.
      await run(sync, () => {})
      if (pglite.isInTransaction()) await pglite.exec('ROLLBACK')
    },
  }
}
