import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { busyRoom } from './live/busy-room.mjs'
import { catchUp, restart, storm } from './live/hard-times.mjs'
import { readOptions } from './live/options.mjs'
import { OurServers } from './live/our-servers.mjs'
import { installPeer, PeerServer } from './live/peer.mjs'
import { ratios, targetsMet } from './live/verdict.mjs'
import { progress, round } from './measure.mjs'

/**
 * A room of people on one map: each client commits 2 edits and moves its
 * cursor 20 times a second. Our production build on the embedded database and,
 * where they are named, on PostgreSQL with Redis and two instances; in the
 * same run Hocuspocus, a server of Yjs documents, in memory. Everything is on
 * this machine: the server in processes of its own, the clients in threads of
 * this one, by one clock (live/clock.mjs).
 *
 * All waits are over all pairs of clients, in ms. `edit_*`: from the edit until
 * it is in another client's records. `ack_*`: until the server has said that
 * it is stored (the peer: that it has it). `cursor_*`: until another client is
 * shown this position or a later one. `server_cpu_s`: of all server processes
 * with the embedded database, in `measured_s`; `cpu_per_delivered_edit_us`
 * includes what the cursors cost. `lost`: edits that a client was never shown,
 * or that were acknowledged and are not in the change log.
 */
export async function bench(args) {
  const options = readOptions(args, process.env)
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-live-'))
  const begin = performance.now()
  try {
    const shared = { ...options, backoffModule: await bundleBackoff(folder) }
    const measured = {}
    for (const setUp of options.only) {
      measured[setUp] = await setUps[setUp](join(folder, setUp), shared)
    }
    return {
      cpus: cpus().length,
      clock: 'process.hrtime, one process for all clients',
      warm_up_s: options.warmUpMs / 1000,
      measured_s: options.measuredMs / 1000,
      ...measured,
      ratios: ratios(measured),
      targets_met: targetsMet(measured),
      took_s: round((performance.now() - begin) / 1000, 0),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const setUps = {
  async embedded(folder, options) {
    return measureOurs(await OurServers.embedded(folder), 'embedded', options)
  },
  async postgres(folder, options) {
    return measureOurs(await OurServers.postgres(folder, options), 'postgres', options)
  },
  async peer(folder, options) {
    installPeer()
    const server = await PeerServer.start(folder)
    try {
      const rooms = await busyRooms(server, 'peer', { ...options, kind: 'peer' })
      const name = `@hocuspocus/server ${server.version}`
      if (options.roomsOnly) return { name, rooms }
      const back = await catchUp(server, { ...options, kind: 'peer' })
      return { name, rooms, ...back }
    } finally {
      await server.stop()
    }
  },
}

async function measureOurs(servers, name, given) {
  const options = { ...given, kind: 'ours' }
  try {
    const rooms = await busyRooms(servers, name, options)
    if (options.roomsOnly) return { rooms }
    progress(`${name}: 1,000 missed changes, a storm, a restart …`)
    const count = Math.max(...options.clients)
    return {
      rooms,
      ...(await catchUp(servers, options)),
      ...(await storm(servers, { ...options, count })),
      ...(await restart(servers, { ...options, count })),
    }
  } finally {
    await servers.stop()
  }
}

/** One room after the other; the middle one once more without cursors, for what edits cost alone. */
async function busyRooms(servers, name, options) {
  const { clients } = options
  const rooms = []
  for (const count of clients) {
    progress(`${name}: ${count} clients …`)
    rooms.push(await busyRoom(servers, { ...options, count }))
  }
  if (options.movesPerSecond === 0) return rooms
  const count = clients[Math.floor(clients.length / 2)]
  progress(`${name}: ${count} clients without cursors …`)
  const quiet = await busyRoom(servers, { ...options, count, movesPerSecond: 0 })
  return [...rooms, { ...quiet, cursors: false }]
}

/** The product's rule for coming back, as plain JavaScript. @returns its address */
async function bundleBackoff(folder) {
  const build = await rolldown({ input: join(process.cwd(), 'core/sync/backoff.ts') })
  const file = join(folder, 'backoff.mjs')
  await build.write({ file, format: 'esm' })
  await build.close()
  return pathToFileURL(file).href
}
