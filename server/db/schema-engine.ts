import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { PoolConfig } from 'pg'

export type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'

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

/** The engine of Prisma's command line, over the same driver as the application. */
export async function openSchemaEngine(
  config: PoolConfig,
  schema: { path: string; text: string },
): Promise<engine.SchemaEngine> {
  loaded ??= load()
  await loaded
  const factory = bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ ...config, allowExitOnIdle: true }),
  )
  return engine.SchemaEngine.new({ datamodels: [[schema.path, schema.text]] }, () => {}, factory)
}
