import { expect, it } from 'vitest'
import { signOfLife } from './sign-of-life'

it('a job that goes on says so every so often, and one that hangs does not', async () => {
  const clock = { now: 5_000 }
  const written: number[] = []
  const write = async () => written.push(clock.now)
  const goOn = signOfLife(write, 10_000, () => clock.now)
  for (const at of [6_000, 14_999, 15_000, 15_001, 24_999, 90_000]) {
    clock.now = at
    await goOn()
  }
  expect(written).toEqual([15_000, 90_000])
})
