import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepareBuild, prepareClient } from '../server/cli/build.mjs'
import { root } from '../server/cli/bundle.mjs'
import { provideChromium } from './setup/chromium.mjs'

/**
 * `npm test`: everything, one step after the other, all of them even when one
 * fails. Its last line is "N passed, M failed".
 */
process.chdir(root)
const say = (text) => process.stdout.write(`${text}\n`)
const reports = mkdtempSync(path.join(tmpdir(), 'throughline-reports-'))
const results = []

function run(script, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join('node_modules', script), ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    child.on('exit', (code) => resolve(code === 0))
  })
}

async function step(name, work) {
  say(`\n== ${name}`)
  const started = Date.now()
  let counts
  try {
    counts = await work()
  } catch (error) {
    say(error.stack ?? String(error))
    counts = { passed: 0, failed: 1 }
  }
  results.push({ name, ...counts, seconds: Math.round((Date.now() - started) / 1000) })
}

/** A step without tests of its own counts as one. */
const check = (name, work) =>
  step(name, async () => ((await work()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }))

/** A test that was skipped has not passed. A run that broke before its tests has failed once. */
function settle(well, passed, failed) {
  return { passed, failed: well && passed > 0 ? failed : Math.max(failed, 1) }
}

const vitest = (name, project, env = {}) =>
  step(name, async () => {
    const file = path.join(reports, `${results.length}.json`)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`]
    const well = await run('vitest/vitest.mjs', ['run', '--project', project, ...reporters], env)
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    const { numPassedTests = 0, numTotalTests = 0 } = report
    return settle(well, numPassedTests, numTotalTests - numPassedTests)
  })

const playwright = (name) =>
  step(name, async () => {
    const file = path.join(reports, 'e2e.json')
    const well = await run('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    })
    const stats = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).stats : {}
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats
    return { ...settle(well, expected + flaky, unexpected + skipped), again: flaky }
  })

/** Whether a variable of the tests is set. */
const named = (name) => Boolean(process.env[name])
const embedded = { TEST_DATABASE_URL: '', TEST_REDIS_URL: '' }

await check('Chromium', () => {
  say(provideChromium(say) ?? 'Playwright’s own')
  return true
})
await check('database client', async () => {
  await prepareClient(say)
  return true
})
await check('types', () => run('typescript/bin/tsc', ['--noEmit']))
await check('lint', () => run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']))
await vitest('unit', 'unit')
await vitest('integration on the embedded database', 'integration', embedded)
if (named('TEST_DATABASE_URL')) {
  const and = named('TEST_REDIS_URL') ? ' and Redis' : ''
  await vitest(`integration on PostgreSQL${and}`, 'integration')
}
await vitest('fuzz', 'fuzz', embedded)
await check('build', async () => {
  await prepareBuild(say)
  return true
})
await playwright('end to end')

rmSync(reports, { recursive: true, force: true })
say('\n== Summary')
for (const { name, passed, failed, again, seconds } of results) {
  const second = again > 0 ? `, ${again} of them at the second try` : ''
  const verdict = failed === 0 ? 'ok  ' : 'FAIL'
  say(`${verdict}  ${name}: ${passed} passed${second}, ${failed} failed (${seconds} s)`)
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
say(`${sum('passed')} passed, ${sum('failed')} failed`)
