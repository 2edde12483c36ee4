import { setTimeout as delay } from 'node:timers/promises'
import { median, round } from '../measure.mjs'
import { Clients } from './clients.mjs'
import { now } from './clock.mjs'

const missedChanges = 1_000
const writers = 10
const returns = 5

/**
 * Somebody comes back after others have made 1,000 changes.
 * @returns ms from the attempt to connect until all of them are shown: median and worst
 */
export async function catchUp(servers, { kind, backoffModule }) {
  const { seats } = await servers.room(writers + 1)
  const edits = missedChanges / writers
  const most = { edits: edits * returns, moves: 0 }
  const clients = new Clients(kind, seats, most, backoffModule)
  const away = [writers]
  const others = Array.from({ length: writers }, (_, index) => index)
  try {
    await clients.open()
    const waits = []
    for (let turn = 0; turn < returns; turn += 1) {
      await clients.leave(away)
      await clients.burst(others, edits)
      await clients.settled(others)
      const start = now()
      await clients.open(away)
      waits.push((await clients.whole(away)) - start)
    }
    return { catch_up_ms: round(median(waits)), catch_up_worst_ms: round(Math.max(...waits)) }
  } finally {
    await clients.close()
  }
}

/**
 * All clients of a busy room lose their connections in one moment, each makes
 * an edit meanwhile, and all come back as the product does.
 * @returns ms from the cut until everybody is live and has been shown every edit made until then
 */
export async function storm(servers, { kind, count, movesPerSecond, backoffModule }) {
  const { seats } = await servers.room(count)
  const clients = new Clients(kind, seats, { edits: 40, moves: 10 * movesPerSecond }, backoffModule)
  try {
    await clients.open()
    const start = now() + 100
    const work = clients.work({ start, end: start + 6_000, editsPerSecond: 2, movesPerSecond })
    await delay(3_000)
    const gone = await clients.cut()
    await clients.burst(undefined, 1)
    const healed = await clients.whole()
    await work
    return { storm_clients: count, storm_heal_ms: round(healed - gone) }
  } finally {
    await clients.close()
  }
}

/**
 * The server is stopped and started again under a quiet room.
 * @returns ms from when it was ready again, and from when it began to stop
 */
export async function restart(servers, { kind, count, backoffModule }) {
  const { seats } = await servers.room(count)
  const clients = new Clients(kind, seats, { edits: 4, moves: 0 }, backoffModule)
  try {
    await clients.open()
    await clients.burst(undefined, 1)
    await clients.settled()
    const gone = now()
    const ready = servers.restart(now)
    await delay(500)
    await clients.burst(undefined, 1)
    const healed = await clients.whole()
    return {
      restart_heal_ms: round(healed - (await ready)),
      restart_heal_from_stop_ms: round(healed - gone),
    }
  } finally {
    await clients.close()
  }
}
