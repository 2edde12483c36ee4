import { sendJson } from './json'
import type { HttpRoute } from './route'

/** How long a part may take to answer before it counts as gone, in ms. */
const patience = 2_000

/** Whether this instance can serve: the database answers, the bus is connected. */
export const ready: HttpRoute = {
  path: '/api/ready',
  async handle(_request, response, services) {
    const [database, bus] = await Promise.all([
      answers(services.db.$queryRaw`SELECT 1`.then(() => true)),
      answers(services.bus.healthy()),
    ])
    const word = (well: boolean) => (well ? 'ok' : 'unavailable')
    const all = database && bus
    sendJson(response, all ? 200 : 503, {
      status: word(all),
      database: word(database),
      bus: word(bus),
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
