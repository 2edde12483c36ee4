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
