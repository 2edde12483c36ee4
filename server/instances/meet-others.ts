import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '@/core/sync/transport'
import type { Bus, Unsubscribe } from '@/server/sync/bus'
import { InstanceRefused } from './instance-lock'

const Message = z.object({ type: z.enum(['hello', 'here']), from: z.string() })

/** How often others are asked, in ms, and how many times. */
const askMs = 1_000
const attempts = 10

const nobodyAnswers =
  'Another instance runs on this database, but does not answer over this Redis.\n' +
  'All instances need the same REDIS_URL. Stop the others, or give this one theirs.'

type Options = {
  bus: Bus
  /** Names the database, so that installations that share a Redis do not answer each other. */
  databaseId: string
  /** How many other instances hold their place on the database now. */
  others: () => Promise<number>
  clock: Pick<Clock, 'after'>
}

/**
 * Makes sure that the instances of this database hear each other, and answers
 * those that start later.
 * @returns stops answering
 * @throws InstanceRefused when there are others, and none of them answers
 */
export async function meetOthers(options: Options): Promise<Unsubscribe> {
  const { bus, databaseId, others } = options
  const channel = `instances:${databaseId}`
  const self = randomUUID()
  let answered = () => {}
  const say = (type: 'hello' | 'here') => bus.publish(channel, JSON.stringify({ type, from: self }))
  const leave = await bus.subscribe(channel, (text) => {
    const message = Message.parse(JSON.parse(text))
    if (message.from === self) return
    if (message.type === 'hello') void say('here')
    answered()
  })
  const answer = new Promise<true>((resolve) => {
    answered = () => resolve(true)
  })
  // An instance that just starts has its place, but does not listen yet; while
  // the bus is away there is nothing to be learnt.
  for (let attempt = 0; bus.isUp && (await others()) > 0; attempt += 1) {
    if (attempt === attempts) {
      await leave()
      throw new InstanceRefused(nobodyAnswers)
    }
    await say('hello')
    if (await Promise.race([answer, after(options.clock)])) break
  }
  return leave
}

function after(clock: Pick<Clock, 'after'>): Promise<false> {
  return new Promise((resolve) => {
    clock.after(askMs, () => resolve(false))
  })
}
