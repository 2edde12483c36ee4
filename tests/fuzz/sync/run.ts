import type { JourneyRecord } from '@/core/journey/records'
import { ground } from './ground'
import { judge } from './oracle/judge'
import type { FuzzServer } from './server'
import { shrink } from './shrink'
import { makeSteps, type Step } from './steps'
import { World } from './world'

type MakeServer = (records: readonly JourneyRecord[]) => Promise<FuzzServer>

/** How long a failing run is cut down, in runs and milliseconds. */
const patience = { runs: 400, ms: 60_000 }

/** How many people a seed brings together: 2 to 8. */
function peopleOf(seed: number): number {
  return 2 + (seed % 7)
}

type Run = { error: Error | null; story: readonly string[] }

async function play(seed: number, steps: readonly Step[], make: MakeServer): Promise<Run> {
  const start = ground(seed)
  const server = await make(start)
  const world = new World(server, peopleOf(seed))
  try {
    await world.open()
    for (const step of steps) await world.step(step)
    await world.calm()
    await judge(world, start)
    return { error: null, story: world.story }
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    return { error, story: world.story }
  } finally {
    await server.close()
  }
}

/**
 * Runs a seed.
 * @param count operations; what happens around them comes on top
 * @throws Error with the seed and the fewest steps that were found to fail
 */
export async function runSeed(seed: number, count: number, make: MakeServer): Promise<void> {
  const steps = makeSteps(seed, peopleOf(seed), count)
  const first = await play(seed, steps, make)
  if (!first.error) return
  const fails = async (some: readonly Step[]) => (await play(seed, some, make)).error !== null
  const until = Date.now() + patience.ms
  const few = await shrink(steps, fails, { runs: patience.runs, until, now: Date.now })
  const last = await play(seed, few, make)
  const { error, story } = last.error ? last : first
  throw new Error(report(seed, error, story), { cause: error })
}

function report(seed: number, error: Error | null, story: readonly string[]): string {
  const lines = story.map((line, index) => `  ${index + 1}. ${line}`)
  return [`Seed ${seed}, ${peopleOf(seed)} people: ${error?.message}`, ...lines].join('\n')
}
