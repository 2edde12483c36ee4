import { spawn } from 'node:child_process'
import { root } from './bundle.mjs'

/** What the tools need so that they neither ask the network nor talk of themselves. */
const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  // Generating the client needs no schema engine, but looks for one: any file will do.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
}

/** Runs a tool from node_modules; what it printed is shown only when it failed. */
function runQuietly(script, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}node_modules/${script}`, ...args], {
      cwd: root,
      env: { ...process.env, ...quiet, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const printed = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => printed.push(bytes))
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(printed))
      reject(new Error(`${script} failed.`))
    })
  })
}

export const generateClient = () => runQuietly('prisma/build/index.js', ['generate'])
export const buildPages = () =>
  runQuietly('next/dist/bin/next', ['build'], { NODE_ENV: 'production' })
