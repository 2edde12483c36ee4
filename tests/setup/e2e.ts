import { type Browser, type BrowserContext, test as base, expect } from '@playwright/test'
import { openDatabase } from '@/server/db/client'
import { poolConfigOf } from '@/server/db/embedded/connection'
import { readEndpoint } from '@/server/db/embedded/folder'
import type { PrismaClient } from '@/server/db/generated/client'
import { makeLog } from '@/server/log'
import { makeSession, type TestUser } from '../factories/people'
import { sessionCookie } from '../factories/session'
import { PageFaults } from './page-faults'
import { serverVariables } from './production-server'
import { e2eSecret } from './server-process'
import { type StartedServer, startServer } from './start-server'

type ContextOptions = Parameters<Browser['newContext']>[0]

type Fixtures = {
  /** Every test fails when a browser complains of anything that it did not expect here. */
  faults: PageFaults
  /** One more browser, as of somebody else: it shares nothing with the first. */
  newBrowser: (options?: ContextOptions) => Promise<BrowserContext>
  /** Signs somebody in by inserting a session of their own for each browser, not through the form. */
  signIn: (user: TestUser, context?: BrowserContext) => Promise<void>
}
type WorkerFixtures = {
  url: string
  /** The running server's own database, for tests/factories. */
  db: PrismaClient
  /** Starts a server that nobody has set up yet, for one test alone. Browsers are gone before it is. */
  newServer: (variables?: Record<string, string>) => Promise<StartedServer>
}

/** Playwright's test, on the production server. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  url: [async ({}, use) => use(variable(serverVariables.url)), { scope: 'worker' }],
  db: [
    async ({}, use) => {
      const config = poolConfigOf(readEndpoint(variable(serverVariables.dataDir)))
      const { db, close } = openDatabase({ ...config, max: 1 }, makeLog({ logLevel: 'error' }))
      await use(db)
      await close()
    },
    { scope: 'worker' },
  ],
  newServer: [
    async ({}, use) => {
      const started: StartedServer[] = []
      await use(async (variables) => {
        const server = await startServer(variables)
        started.push(server)
        return server
      })
      for (const server of started) await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ url }, use) => use(url),
  faults: [
    async ({}, use) => {
      const faults = new PageFaults()
      await use(faults)
      expect(faults.unexpected(), 'what the browsers complained of').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, faults }, use) => {
    faults.watch(context)
    await use(context)
  },
  newBrowser: async ({ browser, faults, contextOptions, viewport, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext({
        ...contextOptions,
        viewport,
        baseURL,
        ...options,
      })
      faults.watch(context)
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
  },
  signIn: async ({ context, url, db }, use) => {
    await use(async (user, where = context) => {
      const cookie = await sessionCookie({ secret: e2eSecret }, await makeSession({ db }, user))
      await where.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }])
    })
  },
})

function variable(name: string): string {
  return process.env[name] ?? ''
}
