import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const shared = {
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
}
const failOnConsole = './tests/setup/fail-on-console.ts'

export default defineConfig({
  ...shared,
  test: {
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
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
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
