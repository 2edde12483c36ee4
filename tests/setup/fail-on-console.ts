import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

const methods = ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const
const expected: RegExp[] = []
const unexpected: string[] = []

/** Lets one test print what matches; everything else that is printed fails it. */
export function expectConsole(pattern: RegExp): void {
  expected.push(pattern)
}

for (const method of methods) {
  console[method] = (...args: unknown[]) => {
    const text = format(...args)
    if (!expected.some((pattern) => pattern.test(text)))
      unexpected.push(`console.${method}: ${text}`)
  }
}

beforeEach(() => {
  expected.length = 0
  unexpected.length = 0
})

afterEach(() => {
  const printed = unexpected.splice(0)
  if (printed.length > 0) throw new Error(`The test printed:\n${printed.join('\n')}`)
})
