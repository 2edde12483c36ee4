import path from 'node:path'
import type { PoolConfig } from 'pg'
import type { Endpoint } from './serve'

/**
 * One backend serves all connections in turn, so more of them give no more
 * speed; several let a short statement into the queue while a transaction of
 * another connection waits for its next one. See docs/decisions.
 */
const connections = 4

/** How `pg` connects to an embedded database. */
export function poolConfigOf(endpoint: Endpoint): PoolConfig {
  const account = { user: 'postgres', database: 'postgres', max: connections }
  if ('socket' in endpoint) return { ...account, host: path.dirname(endpoint.socket), port: 5432 }
  return { ...account, host: '127.0.0.1', port: endpoint.port, password: endpoint.password }
}
