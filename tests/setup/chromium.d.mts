/** For headless Chromium as root, without a GPU, that leaves the network alone. */
export const chromiumArguments: string[]
/** The system's Chromium; undefined when there is none on the PATH. */
export function systemChromium(): string | undefined
/** Finds or installs a Chromium. Undefined: Playwright's own, which it finds by itself. */
export function provideChromium(say: (text: string) => void): string | undefined
