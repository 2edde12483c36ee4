import type { JourneyRecord } from '@/core/journey/records'
import { makeTemplate } from '@/core/journey/templates'
import { judge } from './oracle'
import { Random } from './random'
import type { FuzzServer } from './server'
import { makeSteps, type Step, World } from './world'

type MakeServer = (records: readonly JourneyRecord[]) => Promise<FuzzServer>

/** How many people a seed brings together: 2 to 6. */
function peopleOf(seed: number): number {
  return 2 + (seed % 5)
}

/** A small journey to start from: little ground, so that people meet on it. */
function ground(seed: number): JourneyRecord[] {
  const random = new Random(seed)
  const { records } = makeTemplate('clinic', () => random.id())
  const stages = records.filter((record) => record.type === 'stage').slice(0, 3)
  const kept = new Set(stages.map((stage) => stage.id))
  for (const record of records) {
    if (record.type === 'lane') kept.add(record.id)
    if ((record.type === 'touchpoint' || record.type === 'note') && kept.has(record.stageId)) {
      kept.add(record.id)
    }
    if (record.type === 'connection' && kept.has(record.fromId) && kept.has(record.toId)) {
      kept.add(record.id)
    }
  }
  return records
    .filter((record) => kept.has(record.id))
    .map((record) =>
      record.type === 'note' && !kept.has(record.touchpointId ?? '')
        ? { ...record, touchpointId: null }
        : record,
    )
}

async function faultOf(seed: number, steps: readonly Step[], make: MakeServer) {
  const start = ground(seed)
  const world = new World(await make(start), peopleOf(seed))
  try {
    await world.open()
    for (const step of steps) await world.step(step)
    await world.calm()
    await judge(world, start)
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/**
 * Runs a seed.
 * @throws Error with the seed and the fewest steps that were found to fail
 */
export async function runSeed(seed: number, count: number, make: MakeServer): Promise<void> {
  const steps = makeSteps(seed, peopleOf(seed), count)
  const fault = await faultOf(seed, steps, make)
  if (!fault) return
  const few = await shrink(steps, async (some) => (await faultOf(seed, some, make)) !== null)
  const last = (await faultOf(seed, few, make)) ?? fault
  const list = few.map((step) => `  ${step.kind} of person ${step.person} (${step.seed})`)
  throw new Error(`Seed ${seed}: ${last.message}\n${list.join('\n')}`, { cause: last })
}

/** Leaves out ever smaller pieces as long as what is left still fails; gives up after 300 runs. */
async function shrink(
  steps: readonly Step[],
  fails: (steps: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  let best = steps
  let runs = 0
  for (
    let size = Math.ceil(best.length / 2);
    size >= 1 && runs < 300;
    size = Math.floor(size / 2)
  ) {
    for (let from = 0; from < best.length && runs < 300; ) {
      const fewer = [...best.slice(0, from), ...best.slice(from + size)]
      runs += 1
      if (await fails(fewer)) best = fewer
      else from += size
    }
  }
  return best
}
