/**
 * Completes package-lock.json for every platform. A registry that mirrors only
 * some platforms makes npm leave the others' optional packages out of the lock
 * file, and `npm ci` then refuses it. Their version is the one that the parent
 * names exactly; for which platform they are is in their name. Run it after
 * `npm install` has changed the lock file.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x']

/** The `os`, `cpu` and `libc` of a platform's package, as its own manifest says them. */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-')
  const os = words.includes('win32')
    ? 'win32'
    : words.includes('openharmony')
      ? 'openharmony'
      : systems.find((system) => words.includes(system))
  const cpu = words.includes('x64')
    ? 'x64'
    : words.includes('wasm32')
      ? 'wasm32'
      : processors.find((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : os === 'linux' && words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc: [libc] } : {}),
    ...(os ? { os: [os] } : {}),
  }
}

/**
 * Whether the package in `parent` finds a dependency, the way that npm looks.
 * Platforms' packages are named by their exact version; for a range, what npm
 * has chosen is right.
 */
function finds(parent, name, version) {
  const fits = (found) => !/^\d/.test(version) || found?.version === version
  const folders = parent.split('/node_modules/')
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const found =
      lock.packages[`${folders.slice(0, depth).join('/node_modules/')}/node_modules/${name}`]
    if (found) return fits(found)
  }
  return fits(lock.packages[`node_modules/${name}`])
}

/** At the top, or below the parent where the top holds another version. */
function placeFor(parent, name) {
  const top = `node_modules/${name}`
  return lock.packages[top] ? `${parent}/node_modules/${name}` : top
}

const added = []
for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (finds(parent, name, version)) continue
    const platform = platformOf(name)
    if (!/^\d+\.\d+\.\d+/.test(version) || (!platform.os && !platform.cpu)) {
      throw new Error(
        `${parent} wants ${name}@${version}: not a platform's package; add it by hand`,
      )
    }
    lock.packages[placeFor(parent, name)] = {
      version,
      ...(platform.cpu ? { cpu: platform.cpu } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(platform.libc ? { libc: platform.libc } : {}),
      optional: true,
      ...(platform.os ? { os: platform.os } : {}),
    }
    added.push(`${name}@${version}`)
  }
}
const byPath = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(added.length > 0 ? `Added ${added.join('\n')}\n` : 'Nothing was missing.\n')
