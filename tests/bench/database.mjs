import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'

/**
 * A database of a benchmark's own.
 * @param address of a PostgreSQL server where databases may be made
 */
export async function makeDatabase(address) {
  const name = `throughline_bench_${process.pid}`
  const onServer = async (statement) => {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await onServer(`create database ${name}`)
  const url = new URL(address)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => onServer(`drop database ${name} with (force)`) }
}

/** How to reach the embedded database of a server that runs on a data folder. */
export function embeddedDatabase(dataDir) {
  const endpoint = JSON.parse(readFileSync(join(dataDir, 'endpoint.json'), 'utf8'))
  const account = { user: 'postgres', database: 'postgres' }
  return endpoint.socket
    ? { ...account, host: dirname(endpoint.socket), port: 5432 }
    : { ...account, host: '127.0.0.1', port: endpoint.port, password: endpoint.password }
}
