import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const shared = {
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
}
/** Tests of what only a service of their own can do are collected where it is named. */
const withoutService = [
  ...(process.env.TEST_DATABASE_URL ? [] : ['**/*.postgres.test.ts']),
  ...(process.env.TEST_REDIS_URL ? [] : ['**/*.redis.test.ts']),
]
const failOnConsole = './tests/setup/fail-on-console.ts'

export default defineConfig({
  ...shared,
  test: {
    // One worker fewer than processors is the default: on two, that is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: [
            '{core,server,components,app,prisma}/**/*.test.{ts,tsx}',
            'tests/setup/**/*.test.ts',
          ],
          setupFiles: [failOnConsole],
          // A limit for what hangs, not for what is slow on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...withoutService],
          globalSetup: ['./tests/setup/base-database.ts'],
          setupFiles: [failOnConsole],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'fuzz',
          include: ['tests/fuzz/**/*.test.ts'],
          globalSetup: ['./tests/setup/base-database.ts'],
          setupFiles: [failOnConsole],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
