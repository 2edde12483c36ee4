import { checkIntegrity } from '@/core/journey/integrity'
import type { JourneyRecord } from '@/core/journey/records'
import type { World } from '../world'
import { judgeLog } from './log'
import { judgeMutations } from './mutations'
import { expectSame } from './same'
import { judgeTexts } from './texts'
import { judgeUndoAmidOthers, judgeUndoAtRest } from './undo'

/** What must hold when everything has arrived. @throws Error that says what does not */
export async function judge(world: World, start: readonly JourneyRecord[]): Promise<void> {
  await judgeState(world, start)
  for (const person of world.people) await judgeUndoAtRest(person, world)
  for (const person of world.people) await judgeUndoAmidOthers(person, world)
  await judgeState(world, start)
}

async function judgeState(world: World, start: readonly JourneyRecord[]): Promise<void> {
  const truth = await world.server.records()
  const log = await world.server.log()
  const faults = checkIntegrity(truth)
  if (faults.length > 0) throw new Error(`The journey is broken: ${JSON.stringify(faults[0])}`)
  for (const { client, index } of world.people) {
    expectSame(client.records, truth, `Person ${index} and the server`)
  }
  judgeLog(log, start, truth)
  judgeMutations(world.people, log, start)
  for (const person of world.people) judgeTexts(person, truth, log)
}
