/**
 * Runs `work` at once when it is called for, and then at most once a pause:
 * calls within the pause become one at its end. `cancel` drops what is due.
 */
export function paced(work: () => void, pauseMs: number): { call: () => void; cancel: () => void } {
  let pause: ReturnType<typeof setTimeout> | null = null
  let isDue = false
  const run = () => {
    isDue = false
    work()
    pause = setTimeout(() => {
      pause = null
      if (isDue) run()
    }, pauseMs)
  }
  return {
    call: () => {
      if (pause === null) run()
      else isDue = true
    },
    cancel: () => {
      if (pause !== null) clearTimeout(pause)
      pause = null
      isDue = false
    },
  }
}
