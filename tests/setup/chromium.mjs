import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** Fonts for the scripts that the tests draw, from Debian's packages. */
const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji']

/** For headless Chromium as root, without a GPU, that leaves the network alone. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The system's Chromium; undefined when there is none on the PATH. */
export function systemChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file))
}

/** Finds or installs a Chromium. Undefined: Playwright's own, which it finds by itself. */
export function provideChromium(say) {
  const found = systemChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium from Debian’s packages')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-yq', '--no-install-recommends', ...packages], {
      env,
      stdio: 'ignore',
    })
    const installed = systemChromium()
    if (installed) return installed
  }
  say('Installing Playwright’s Chromium')
  const playwright = path.resolve('node_modules/playwright/cli.js')
  const done = spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    stdio: 'inherit',
  })
  if (done.status !== 0) throw new Error('No Chromium: install one, so that it is on the PATH.')
  return undefined
}
