import { Invalid } from '@/server/errors'

/** @throws Invalid when a sample that somebody pasted is not JSON. */
export function parseSample(sample: string): unknown {
  try {
    return JSON.parse(sample)
  } catch (error) {
    throw new Invalid(`The sample is not JSON: ${(error as Error).message}.`)
  }
}
