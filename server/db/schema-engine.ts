import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool, type PoolConfig } from 'pg'

export type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'

const require = createRequire(import.meta.url)
let loaded: Promise<void> | undefined

/**
 * Prisma's schema engine from npm, as WebAssembly: no binary is downloaded.
 * The package's own entry imports the module the way bundlers do; Node takes
 * these few lines instead.
 */
async function load(): Promise<void> {
  const file = require
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': { ...engine },
  })
  const exports = instance.exports as { __wbindgen_start: () => void }
  engine.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
}

/**
 * Lends the engine of Prisma's command line, over the same driver as the
 * application. Its connections, and so its lock on the database, end with `use`.
 */
export async function withSchemaEngine<T>(
  config: PoolConfig,
  schema: { path: string; text: string },
  use: (schemaEngine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load()
  await loaded
  const pool = new Pool({ ...config, max: 1 })
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool))
    const datamodels: [string, string][] = [[schema.path, schema.text]]
    return await use(await engine.SchemaEngine.new({ datamodels }, () => {}, factory))
  } finally {
    await pool.end()
  }
}
