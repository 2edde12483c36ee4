import path from 'node:path'
import { openDatabase } from '@/server/db/client'
import { migrate } from '@/server/db/migrate'
import { type OpenedDatabase, openForServer } from '@/server/db/open'
import { type Doors, makeHttpServer } from '@/server/http/http-server'
import { listen } from '@/server/http/listen'
import { openPages } from '@/server/http/next-app'
import { openWebSocket } from '@/server/http/web-socket'
import { type Place, takePlace } from '@/server/instances/place'
import type { Env } from './env'
import { firstStart } from './first-start'
import type { Infrastructure } from './infrastructure'
import type { Log } from './log'
import { makeServices } from './make-services'
import { readBuild } from './read-build'
import { secretOf } from './secret'
import { type Services, setServices } from './services'
import { openBus } from './sync/open-bus'
import { Removals } from './workspaces/removals'

export type StartOptions = {
  env: Env
  log: Log
  /** The project's folder. */
  root: string
  dev: boolean
  /** The bundled process of the embedded database; the other programs lie beside it. */
  processFile: string
  onProgress: (text: string) => void
}

export type RunningServer = {
  publicUrl: string
  /** Shown to whoever reads the terminal, while there are no users. */
  setupLink: string | null
  /** Resolves, with the reason, when this instance must not go on: somebody else has its place. */
  lost: Promise<string>
  stop: () => Promise<void>
}

/** What has been opened so far, to be closed in reverse order. */
type Closing = (() => Promise<unknown> | unknown)[]

/** Starts everything. When a part fails, the others are closed again and its error is thrown. */
export async function start(options: StartOptions): Promise<RunningServer> {
  const closing: Closing = []
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    return { ...(await open(options, closing)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(options: StartOptions, closing: Closing): Promise<Omit<RunningServer, 'stop'>> {
  const { env, log } = options
  let openDoors: (doors: Doors) => void = () => {}
  const doors = new Promise<Doors>((resolve) => {
    openDoors = resolve
  })
  const server = makeHttpServer(doors, log)
  const port = await listen(server, env)
  closing.push(() => {
    server.close()
    server.closeAllConnections()
  })
  const publicUrl = env.publicUrl ?? localUrl(env.host, port)
  const [pages, { services, place }] = await settleBoth(
    openPages(env, { ...options, server, port }),
    openServices(options, publicUrl, closing),
  )
  closing.push(() => pages.close())
  closing.push(() => services.mailer.close())
  closing.push(() => services.pictures.stop())
  closing.push(() => services.hubs.close())
  const webSocket = openWebSocket(services)
  closing.push(() => webSocket.close())
  setServices(services)
  await services.imports.recover()
  await services.ruleRuns.recover()
  closing.push(() => services.commentSweep.close())
  const removals = new Removals(services)
  removals.start()
  closing.push(() => removals.close())
  closing.push(() => services.columns.close())
  closing.push(() => services.imports.close())
  closing.push(() => services.ruleRuns.close())
  const setupLink = await firstStart(services, options.onProgress)
  openDoors({ services, pages, webSocket })
  return { publicUrl, setupLink, lost: place.lost }
}

async function openServices(
  options: StartOptions,
  publicUrl: string,
  closing: Closing,
): Promise<{ services: Services; place: Place }> {
  const database = await openForServer(options)
  closing.push(database.release)
  const place = await takePlace(options.env, database.config, options.log)
  closing.push(() => place.release())
  const infrastructure = await openInfrastructure(options, { database, publicUrl }, closing)
  await place.meet(infrastructure)
  return { services: await makeServices(infrastructure), place }
}

async function openInfrastructure(
  options: StartOptions,
  { database, publicUrl }: { database: OpenedDatabase; publicUrl: string },
  closing: Closing,
): Promise<Infrastructure> {
  const { env, log, root, onProgress } = options
  const migrated = await migrate(database.config, root)
  if (migrated.length > 0) onProgress(`Applied migrations: ${migrated.join(', ')}`)
  const { db, pool, close } = openDatabase(database.config, log)
  closing.push(close)
  const bus = await openBus(env, log)
  closing.push(() => bus.close())
  return {
    env,
    secret: secretOf(env),
    publicUrl,
    db,
    pool,
    bus,
    log,
    build: readBuild(root, options.dev),
    programs: path.dirname(options.processFile),
  }
}

/** Waits for both even when one fails, so that nothing opens after all was closed. */
async function settleBoth<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b])
  return Promise.all([a, b])
}

/** Browsers treat `localhost` as secure, which the clipboard needs. */
function localUrl(host: string, port: number): string {
  const isHere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)
  const name = isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
