import type { Bus } from './bus'

/** News of a change may be lost; this often we ask anyway, in milliseconds. */
const usuallyMs = 60_000
/** And this often while no news can come from other instances. */
const whileAwayMs = 2_000

/**
 * Calls `check` again and again, more often while the bus is away, and once
 * when it goes and when it is back: what it did not carry is not told again.
 * @returns stops
 */
export function recheck(bus: Pick<Bus, 'isUp' | 'onChange'>, check: () => void): () => void {
  let timer = setInterval(check, bus.isUp ? usuallyMs : whileAwayMs)
  const stopHearing = bus.onChange((isUp) => {
    clearInterval(timer)
    timer = setInterval(check, isUp ? usuallyMs : whileAwayMs)
    check()
  })
  return () => {
    clearInterval(timer)
    stopHearing()
  }
}
