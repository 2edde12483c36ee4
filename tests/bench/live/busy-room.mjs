import { setTimeout as delay } from 'node:timers/promises'
import { round } from '../measure.mjs'
import { Clients } from './clients.mjs'
import { now } from './clock.mjs'
import { tally } from './tally.mjs'

const editsPerSecond = 2
/** How long the last edits may take to be shown everywhere before they count as lost, in ms. */
const patience = 10_000

/**
 * A room of clients that all edit and move their cursors at once.
 *
 * @param servers `OurServers` or `PeerServer`
 * @param room `kind`, `count` of clients, `movesPerSecond`, `warmUpMs`, `measuredMs`, `backoffModule`
 * @returns the figures of the measured time
 */
export async function busyRoom(servers, room) {
  const { kind, count, movesPerSecond, warmUpMs, measuredMs, backoffModule } = room
  const { journeyId, seats } = await servers.room(count)
  const seconds = (warmUpMs + measuredMs) / 1000
  const most = {
    edits: Math.ceil(seconds * editsPerSecond) + 1,
    moves: Math.ceil(seconds * movesPerSecond) + 1,
  }
  const clients = new Clients(kind, seats, most, backoffModule)
  try {
    await clients.open()
    const start = now() + 200
    const [from, to] = [start + warmUpMs, start + warmUpMs + measuredMs]
    const usage = usedBetween(servers, from, to)
    const work = clients.work({ start, end: to, editsPerSecond, movesPerSecond })
    const missed = await Promise.race([work, delay(to - now() + patience)])
    await Promise.race([clients.settled(), delay(patience)])
    const figures = tally(clients.book, { from, to })
    const log = journeyId
      ? wrongInLog(await servers.changeLog(journeyId), seats, clients.book)
      : null
    return {
      clients: count,
      ...figures,
      lost: figures.lost + (log?.lost ?? 0),
      duplicated: figures.duplicated + (log?.duplicated ?? 0),
      ...costs(await usage, figures),
      // Of what the clients should have sent; more than a few: the load generator was too slow.
      beats_missed: missed ? missed.missedEdits + missed.missedMoves : null,
    }
  } finally {
    await clients.close()
  }
}

/** What the server, and we who make the load, use in a part of the time. */
async function usedBetween(servers, from, to) {
  await delay(from - now())
  await servers.used()
  const before = process.cpuUsage()
  await delay(to - now())
  const load = process.cpuUsage(before)
  return { ...(await servers.used()), load: (load.user + load.system) / 1e6 }
}

function costs(usage, { edits_delivered: delivered, cursors_delivered: cursors }) {
  return {
    server_cpu_s: round(usage.cpu, 2),
    server_process_cpu_s: round(usage.serverCpu, 2),
    server_loop_stall_p99_ms: round(usage.stallP99),
    rss_mb: round(usage.rss),
    load_cpu_s: round(usage.load, 2),
    cpu_per_delivered_edit_us: delivered > 0 ? round((usage.cpu / delivered) * 1e6) : null,
    // Edits and cursors: what can be compared when one of two was given less to do (`beats_missed`).
    cpu_per_delivery_us: delivered > 0 ? round((usage.cpu / (delivered + cursors)) * 1e6) : null,
  }
}

/** Acknowledged edits that the change log lacks, and those that it has twice. */
function wrongInLog(log, seats, { size, ackWait }) {
  let lost = 0
  let duplicated = 0
  for (const { index, clientId } of seats) {
    const mutationIds = log.get(clientId) ?? []
    const known = new Set(mutationIds)
    duplicated += mutationIds.length - known.size
    for (let number = 0; number < size.edits; number += 1) {
      if (ackWait[index * size.edits + number] > 0 && !known.has(number + 1)) lost += 1
    }
  }
  return { lost, duplicated }
}
