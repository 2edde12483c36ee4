import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { encode } from 'next-auth/jwt'
import pg from 'pg'
import { caller } from '../caller.mjs'
import { probeInto, used } from '../probe.mjs'
import { freePort, ownerOf, startServer } from '../server.mjs'

/**
 * Our product, running: one instance on the embedded database, or two on a
 * PostgreSQL of their own with Redis between them.
 */
export class OurServers {
  #instances
  #call
  #pool
  #secret
  #workspaceId
  #drop

  /** One instance with all it keeps in a folder. */
  static async embedded(folder) {
    const servers = new OurServers([await startInstance(folder, {})])
    const { dataDir } = servers.#instances[0]
    const { socket, port, password } = JSON.parse(
      readFileSync(join(dataDir, 'endpoint.json'), 'utf8'),
    )
    const place = socket ? { host: dirname(socket) } : { host: '127.0.0.1', port, password }
    servers.#pool = openPool({ user: 'postgres', database: 'postgres', ...place })
    servers.#secret = readFileSync(join(dataDir, 'secret'), 'utf8')
    servers.#drop = async () => {}
    await servers.#meetOwner()
    return servers
  }

  /** Two instances on a new database of a PostgreSQL server, which goes with them. */
  static async postgres(folder, { databaseUrl, redisUrl }) {
    const admin = new pg.Client({ connectionString: databaseUrl })
    await admin.connect()
    const name = `bench_${randomBytes(6).toString('hex')}`
    await admin.query(`CREATE DATABASE ${name}`)
    const own = new URL(databaseUrl)
    own.pathname = `/${name}`
    const secret = randomBytes(32).toString('base64url')
    const env = { DATABASE_URL: own.href, REDIS_URL: redisUrl, NEXTAUTH_SECRET: secret }
    const servers = new OurServers([await startInstance(join(folder, 'a'), env)])
    servers.#pool = openPool({ connectionString: own.href })
    servers.#secret = secret
    servers.#drop = async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.end()
    }
    await servers.#meetOwner()
    servers.#instances.push(await startInstance(join(folder, 'b'), env))
    return servers
  }

  constructor(instances) {
    this.#instances = instances
  }

  async #meetOwner() {
    const server = this.#instances[0].server
    const { cookies } = await ownerOf(server)
    this.#call = caller(server.address, cookies)
    const workspace = await this.#call.ask('workspace.get', { slug: 'sample' })
    this.#workspaceId = workspace.id
  }

  /**
   * A new journey with a card and an editor's account for each client.
   * @returns `journeyId`, and the clients' seats; the instances take turns
   */
  async room(clients) {
    const { journeyId, cardIds } = await this.#makeJourney(clients)
    const cookies = await this.#makePeople(clients)
    const clientIds = cardIds.map((_, index) => `bench-${journeyId.slice(-12)}-${index}`)
    const numbers = new Map(clientIds.map((clientId, index) => [clientId, index]))
    const seats = clientIds.map((clientId, index) => {
      const { server } = this.#instances[index % this.#instances.length]
      const url = `${server.address.replace('http', 'ws')}/api/trpc`
      const [cardId, cookie] = [cardIds[index], cookies[index]]
      const origin = server.address
      return { index, url, origin, cookie, journeyId, clientId, cardId, clients: numbers }
    })
    return { journeyId, seats }
  }

  async #makeJourney(clients) {
    const asked = { workspaceId: this.#workspaceId, title: `${clients} people`, personaIds: [] }
    const { id: journeyId } = await this.#call.tell('journey.create', asked)
    const { records } = await this.#call.ask('journey.records', { journeyId })
    const stages = records.filter(({ type }) => type === 'stage')
    const lane = records.find(({ type, kind }) => type === 'lane' && kind === 'touchpoints')
    const put = Array.from({ length: clients }, (_, index) => ({
      type: 'touchpoint',
      id: randomUUID(),
      stageId: stages[index % stages.length].id,
      laneId: lane.id,
      x: 16,
      y: 16 + 120 * Math.floor(index / stages.length),
      title: `Card ${index}`,
      description: 'Where a customer and the company meet.',
      channel: 'web',
      emotion: 1,
      momentOfTruth: false,
      importance: null,
      owner: '',
      tags: [],
      links: [],
    }))
    const mutation = {
      clientId: 'bench-setup',
      mutationId: 1,
      diff: { put, patch: [], remove: [] },
    }
    const { outcome } = await this.#call.tell('journey.commit', { journeyId, ...mutation })
    if (outcome !== 'accepted') throw new Error(`The cards were ${outcome}.`)
    return { journeyId, cardIds: put.map(({ id }) => id) }
  }

  /** Everybody has an account of their own, as a team has. @returns their cookies */
  async #makePeople(count) {
    const ids = Array.from({ length: count }, () => randomUUID())
    await this.#pool.query(
      `INSERT INTO "User" ("id", "email", "name", "passwordHash")
       SELECT id, id || '@example.org', 'Person ' || left(id::text, 4), '-' FROM unnest($1::uuid[]) AS id`,
      [ids],
    )
    await this.#pool.query(
      `INSERT INTO "Session" ("userId", "id", "method") SELECT id, id, 'password' FROM unnest($1::uuid[]) AS id`,
      [ids],
    )
    await this.#pool.query(
      `INSERT INTO "Member" ("workspaceId", "userId", "role")
       SELECT $1, id, 'editor' FROM unnest($2::uuid[]) AS id`,
      [this.#workspaceId, ids],
    )
    const cookieOf = async (sub) => {
      const token = await encode({ secret: this.#secret, token: { sub, sessionId: sub } })
      return `next-auth.session-token=${token}`
    }
    return Promise.all(ids.map(cookieOf))
  }

  /** Edits in the change log by clientId: a sorted list of mutation ids. */
  async changeLog(journeyId) {
    const { rows } = await this.#pool.query(
      `SELECT "clientId", array_agg("mutationId" ORDER BY "mutationId") AS "mutationIds"
       FROM "Change" WHERE "journeyId" = $1 GROUP BY "clientId"`,
      [journeyId],
    )
    return new Map(rows.map(({ clientId, mutationIds }) => [clientId, mutationIds]))
  }

  /** What all processes have used since the last time: seconds of CPU, and MB of memory now. */
  async used() {
    const all = await Promise.all(this.#instances.map(({ probes, names }) => used(probes, names)))
    const processes = all.flatMap((one) => Object.values(one))
    const sum = (list, name) => list.reduce((total, each) => total + each[name], 0)
    const servers = all.map(({ server }) => server)
    return {
      cpu: sum(processes, 'cpu'),
      serverCpu: sum(servers, 'cpu'),
      rss: sum(processes, 'rss'),
      stallP99: Math.max(...servers.map(({ stallP99 }) => stallP99)),
    }
  }

  /** Stops the first instance and starts it again where it was. @returns when it was ready, of `clock` */
  async restart(clock) {
    const [instance] = this.#instances
    await instance.server.stop()
    await instance.start()
    return clock()
  }

  async stop() {
    await this.#pool.end()
    await Promise.all(this.#instances.map(({ server }) => server.stop()))
    await this.#drop()
  }
}

async function startInstance(folder, env) {
  const dataDir = join(folder, 'data')
  const probes = join(folder, 'probes')
  const port = await freePort()
  const instance = {
    dataDir,
    probes,
    names: env.DATABASE_URL ? ['server'] : ['server', 'database'],
    server: null,
    async start() {
      const all = { ...env, ...probeInto(probes), LOG_LEVEL: 'warn' }
      instance.server = await startServer({ cwd: process.cwd(), dataDir, env: all, port })
    },
  }
  await instance.start()
  return instance
}

function openPool(place) {
  const pool = new pg.Pool({ max: 1, ...place })
  // It is connected anew after the embedded database was restarted.
  pool.on('error', () => {})
  return pool
}
