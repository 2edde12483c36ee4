import { spawn } from 'node:child_process'
import { prepareClient } from './build.mjs'
import { bundle, cacheFolder } from './bundle.mjs'

/** Runs one of our commands, freshly bundled: `node server/cli/run.mjs admin user list`. */
const [name, ...args] = process.argv.slice(2)
await prepareClient((text) => process.stderr.write(`  ${text} …\n`))
const folder = cacheFolder(`command-${name}`)
await bundle({ names: [name, 'database'], folder })
const child = spawn(process.execPath, [`${folder}/${name}.js`, ...args], { stdio: 'inherit' })
child.on('exit', (code) => process.exit(code ?? 1))
