import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Services } from '@/server/services'
import { type FeedbackPlace, importFile } from '@/tests/factories/feedback'

export type ImportMeasure = {
  responses: number
  /** From the first byte of the upload to the last row, in s. */
  seconds: number
  responsesPerSecond: number
  /** How long this process's event loop was held up, in ms. */
  loopMaxMs: number
  loopP99Ms: number
  /** What a small query of somebody else waited meanwhile, in ms. */
  otherQueryP95Ms: number
}

/** Imports a file as guessed and measures what it takes, and what it takes from others. */
export async function measureImport(
  services: Services,
  place: FeedbackPlace,
  file: { name: string; body: Uint8Array<ArrayBuffer> },
): Promise<ImportMeasure> {
  const loop = monitorEventLoopDelay({ resolution: 5 })
  const waits: number[] = []
  let running = true
  const others = (async () => {
    while (running) {
      const asked = performance.now()
      await services.pool.query('select 1')
      waits.push(performance.now() - asked)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })()
  loop.enable()
  const began = performance.now()
  const { accepted } = await importFile(services, place, file)
  const seconds = (performance.now() - began) / 1000
  loop.disable()
  running = false
  await others
  waits.sort((a, b) => a - b)
  return {
    responses: accepted,
    seconds,
    responsesPerSecond: accepted / seconds,
    loopMaxMs: loop.max / 1e6,
    loopP99Ms: loop.percentile(99) / 1e6,
    otherQueryP95Ms: waits[Math.floor(waits.length * 0.95)] ?? 0,
  }
}
