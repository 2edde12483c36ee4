import type { BrowserContext } from '@playwright/test'

/** What browsers complain of: console errors and warnings, and exceptions that nobody caught. */
export class PageFaults {
  private readonly seen: string[] = []
  private readonly expected: RegExp[] = []

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      this.seen.push(`${message.type()}: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (fault) => {
      this.seen.push(`uncaught: ${fault.error().stack ?? fault.error().message}`)
    })
  }

  /** One test's own leave to see this, because it makes it happen. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern)
  }

  /** What was seen and nobody expected. */
  unexpected(): string[] {
    return this.seen.filter((line) => !this.expected.some((pattern) => pattern.test(line)))
  }
}
