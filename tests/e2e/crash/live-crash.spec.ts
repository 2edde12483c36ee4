import { test } from '@playwright/test'
import { Random } from '../../fuzz/sync/random'
import { LiveRoom } from './live-room'
import { MortalServer } from './mortal-server'

/**
 * Deaths of the server in a row; after every tenth its database dies alone. A
 * run of all tests has few minutes for it: CRASH_DEATHS=50 is the whole of it.
 */
const deaths = Number(process.env.CRASH_DEATHS || 10)

const where = [
  { name: 'the embedded database', url: undefined },
  { name: 'PostgreSQL', url: process.env.TEST_DATABASE_URL },
]
for (const { name, url } of where.filter(({ url }, index) => index === 0 || url)) {
  test(`five people edit through ${deaths} deaths of the server, on ${name}`, async () => {
    test.setTimeout(900_000)
    const server = await MortalServer.make(url)
    try {
      await server.start()
      await die(await LiveRoom.make([server], new Random(31)), deaths)
    } finally {
      tellStarts(server)
      await server.remove()
    }
  })
}

const { TEST_DATABASE_URL, TEST_REDIS_URL } = process.env
if (TEST_DATABASE_URL && TEST_REDIS_URL) {
  test('five people edit through the deaths of one of two instances', async () => {
    test.setTimeout(450_000)
    const one = await MortalServer.make(TEST_DATABASE_URL, TEST_REDIS_URL)
    const two = one.beside()
    try {
      await one.start()
      await two.start()
      await die(await LiveRoom.make([one, two], new Random(32)), 10)
    } finally {
      await two.remove()
      await one.remove()
    }
  })
}

async function die(room: LiveRoom, times: number): Promise<void> {
  const began = performance.now()
  let ofDatabase = 0
  for (let death = 1; death <= times; death += 1) {
    await room.killServer()
    if (death % 10 !== 0) continue
    await room.killDatabase()
    ofDatabase += 1
    await room.check()
    tell(`${death} deaths after ${secondsSince(began)} s`)
  }
  const { acknowledged, lost, repeated } = await room.settle()
  tell(
    `${times} deaths and ${ofDatabase} of the database alone in ${secondsSince(began)} s: ` +
      `${acknowledged} edits acknowledged, ${lost} lost, ${repeated} there more than once`,
  )
}

function tellStarts(server: MortalServer): void {
  const times = server.starts.toSorted((a, b) => a - b)
  const middle = times[Math.floor(times.length / 2)] ?? 0
  tell(`${times.length} starts, half of them within ${middle} ms, all within ${times.at(-1)} ms`)
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1)
}

function tell(text: string): void {
  process.stdout.write(`  ${text}\n`)
}
