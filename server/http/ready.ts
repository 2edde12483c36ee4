import { sendJson } from './json'
import type { HttpRoute } from './route'

/** How long a part may take to answer before it counts as gone, in ms. */
const patience = 2_000

/**
 * Whether this instance can serve: the database answers. Without the bus it
 * serves more slowly, as all others do: a load balancer that took instances
 * out for that would take out all of them.
 */
export const ready: HttpRoute = {
  path: '/api/ready',
  async handle(_request, response, { db, bus }) {
    const database = await answers(db.$queryRaw`SELECT 1`.then(() => true))
    const word = (well: boolean) => (well ? 'ok' : 'unavailable')
    const served = bus.isUp ? 'ok' : 'degraded'
    sendJson(response, database ? 200 : 503, {
      status: database ? served : 'unavailable',
      database: word(database),
      bus: word(bus.isUp),
    })
  },
}

async function answers(question: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const answer = await Promise.race([question.catch(() => false), tooLate])
  clearTimeout(timer)
  return answer
}
