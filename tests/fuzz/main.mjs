import { parseArgs } from 'node:util'
import { startVitest } from 'vitest/node'
import { root } from '../../server/cli/bundle.mjs'

/**
 * `npm run fuzz -- --seeds 1000 --from 1`: people who edit one journey, on a
 * database (embedded, or the one at TEST_DATABASE_URL) and two instances.
 * Without arguments 1,000 seeds.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
  },
})
const count = wholeNumber('--seeds', values.seeds)
const from = wholeNumber('--from', values.from)

process.chdir(root)
process.env.FUZZ_SEEDS = String(count)
process.env.FUZZ_FROM = String(from)
const say = (text) => process.stdout.write(`${text}\n`)
const started = Date.now()
const seconds = () => Math.round((Date.now() - started) / 1000)
const failed = []
let done = 0

/** Tells of every fiftieth seed, and of each that fails at once. */
const progress = {
  onTestCaseResult(test) {
    done += 1
    const { state, errors } = test.result()
    if (state === 'failed') {
      failed.push(test.name)
      say(`\nFAIL ${test.name}\n${errors?.map((error) => error.message).join('\n')}`)
    }
    if (done % 50 === 0) say(`${done} of ${count} seeds, ${failed.length} failed (${seconds()} s)`)
  },
}

const where = process.env.TEST_DATABASE_URL ? 'PostgreSQL' : 'the embedded database'
say(`Seeds ${from} to ${from + count - 1}, on ${where}`)
const vitest = await startVitest('test', ['tests/fuzz/cluster.fuzz.test.ts'], {
  project: ['fuzz'],
  watch: false,
  reporters: [progress],
})
await vitest.close()
const errors = vitest.state.getUnhandledErrors()
for (const error of errors) say(`An error that nobody handled: ${error.stack ?? error}`)
const isWhole = done === count && errors.length === 0
say(`${done - failed.length} of ${count} seeds passed, ${failed.length} failed (${seconds()} s)`)
process.exit(isWhole && failed.length === 0 ? 0 : 1)

function wholeNumber(name, text) {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  process.stderr.write(`${name} wants a whole number from 1 on, not "${text}".\n`)
  process.exit(2)
}
