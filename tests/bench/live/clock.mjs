/**
 * The one clock of the benchmark: the machine's monotonic clock in ms. All
 * clients are threads of one process and the server is never asked for the
 * time, so that no two clocks are compared.
 */
export function now() {
  return Number(process.hrtime.bigint()) / 1e6
}

/**
 * Calls `beat` every `period` ms from `start` (of `now`) until `end`. A beat that comes
 * late is made late; those that a busy process has passed by altogether are missed.
 * @returns resolves to how many were missed
 */
export function pulse({ start, period, end }, beat) {
  return new Promise((resolve) => {
    let missed = 0
    let due = start
    const next = () => {
      const late = now() - due
      if (due >= end) return resolve(missed)
      if (late < -1) return setTimeout(next, -late)
      beat()
      due += period
      const passed = Math.max(0, Math.floor((now() - due) / period))
      missed += passed
      due += passed * period
      setTimeout(next, Math.max(0, due - now()))
    }
    next()
  })
}
