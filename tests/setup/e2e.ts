import { type BrowserContext, test as base } from '@playwright/test'
import { openDatabase } from '@/server/db/client'
import { poolConfigOf } from '@/server/db/embedded/connection'
import { readEndpoint } from '@/server/db/embedded/folder'
import type { PrismaClient } from '@/server/db/generated/client'
import { makeLog } from '@/server/log'
import type { TestUser } from '../factories/people'
import { sessionCookie } from '../factories/session'
import { e2eSecret, serverVariables } from './production-server'

type Fixtures = {
  /** Signs somebody in by inserting their session, not through the form. */
  signIn: (user: TestUser, context?: BrowserContext) => Promise<void>
}
type WorkerFixtures = {
  url: string
  /** The one-time link of the server's first start; the first test to use it uses it up. */
  setupLink: string
  /** The running server's own database, for tests/factories. */
  db: PrismaClient
}

/** Playwright's test, on the production server. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  url: [async ({}, use) => use(variable(serverVariables.url)), { scope: 'worker' }],
  setupLink: [async ({}, use) => use(variable(serverVariables.setupLink)), { scope: 'worker' }],
  db: [
    async ({}, use) => {
      const config = poolConfigOf(readEndpoint(variable(serverVariables.dataDir)))
      const { db, close } = openDatabase({ ...config, max: 1 }, makeLog({ logLevel: 'error' }))
      await use(db)
      await close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ url }, use) => use(url),
  signIn: async ({ context, url }, use) => {
    await use(async (user, where = context) => {
      const cookie = await sessionCookie({ secret: e2eSecret }, user)
      await where.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }])
    })
  },
})

function variable(name: string): string {
  return process.env[name] ?? ''
}
