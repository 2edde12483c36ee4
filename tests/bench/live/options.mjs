import { parseArgs } from 'node:util'

const setUps = ['embedded', 'peer', 'postgres']

/**
 * What the command line asks for.
 *
 *   --quick              a short run: less to warm up and to measure, up to 50 clients
 *   --clients 10,50      how many clients, one room after the other
 *   --only embedded,peer some of the set-ups: embedded, peer, postgres; `ours` is the first and the last
 *   --seconds 20         how long each room is measured
 *   --cursors 20         how often each client moves its cursor, a second
 *   --rooms-only         no return after missed changes, no storm, no restart
 *   --database URL       PostgreSQL for two instances; absent: TEST_DATABASE_URL
 *   --redis URL          Redis between them; absent: TEST_REDIS_URL
 */
export function readOptions(args, env) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      clients: { type: 'string' },
      only: { type: 'string', default: setUps.join(',') },
      seconds: { type: 'string' },
      'rooms-only': { type: 'boolean', default: false },
      cursors: { type: 'string', default: '20' },
      database: { type: 'string', default: env.TEST_DATABASE_URL ?? '' },
      redis: { type: 'string', default: env.TEST_REDIS_URL ?? '' },
    },
  })
  const { quick, database, redis } = values
  const only = values.only.replace('ours', 'embedded,postgres').split(',')
  const wrong = only.find((name) => !setUps.includes(name))
  if (wrong) throw new Error(`There is no ${wrong}: choose of ${setUps.join(', ')}.`)
  const clients = (values.clients ?? (quick ? '10,50' : '10,50,100')).split(',').map(Number)
  return {
    clients,
    only: only.filter((name) => name !== 'postgres' || (database !== '' && redis !== '')),
    roomsOnly: values['rooms-only'],
    movesPerSecond: Number(values.cursors),
    warmUpMs: quick ? 3_000 : 8_000,
    measuredMs: Number(values.seconds ?? (quick ? 6 : 20)) * 1000,
    databaseUrl: database,
    redisUrl: redis,
  }
}
