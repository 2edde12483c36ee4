/** A way from some numbers to others in a time, in milliseconds. */
export type Glide = {
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly startedAt: number
  readonly duration: number
}

/** The next message of something that moves is expected after so many milliseconds. */
const least = 40
const most = 120
/** After a longer pause than this, in milliseconds, it has only begun to move. */
const pause = 300

/**
 * Goes on to a new place. The way takes as long as the one before lasted, which
 * is when the next place is expected: so the movement does not stop in between.
 * @param still without any movement
 */
export function glideTo(
  before: Glide | null,
  to: readonly number[],
  now: number,
  still = false,
): Glide {
  if (!before || still) return { from: to, to, startedAt: now, duration: 0 }
  const since = now - before.startedAt
  const duration = since > pause ? least : Math.min(most, Math.max(least, since))
  return { from: placeAt(before, now), to, startedAt: now, duration }
}

/** Where it is at a moment. */
export function placeAt({ from, to, startedAt, duration }: Glide, now: number): readonly number[] {
  if (now >= startedAt + duration) return to
  const share = Math.max(0, (now - startedAt) / duration)
  return to.map((end, axis) => {
    const start = from[axis] ?? end
    return start + (end - start) * share
  })
}

/** Whether it has come to its end. */
export function hasArrived({ startedAt, duration }: Glide, now: number): boolean {
  return now >= startedAt + duration
}
