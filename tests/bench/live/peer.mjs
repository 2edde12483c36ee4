import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { progress } from '../measure.mjs'
import { probeInto, used } from '../probe.mjs'

const bench = join(import.meta.dirname, '..')

/** Installs what we measure against, unless it is there: into tests/bench, never beside the product's own packages. */
export function installPeer() {
  if (existsSync(join(bench, 'node_modules/@hocuspocus/server'))) return
  progress('Installing the peer …')
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: bench,
    stdio: 'ignore',
  })
}

/** The peer's server in a process of its own. It keeps documents in memory and stores nothing. */
export class PeerServer {
  #child
  #folder
  #url
  #rooms = 0

  static async start(folder) {
    const env = { ...process.env, ...probeInto(folder), NODE_ENV: 'production' }
    const child = fork(join(import.meta.dirname, 'peer-server.mjs'), { env })
    const [{ port }] = await once(child, 'message')
    return new PeerServer(child, folder, `ws://127.0.0.1:${port}`)
  }

  constructor(child, folder, url) {
    this.#child = child
    this.#folder = folder
    this.#url = url
  }

  get version() {
    const file = createRequire(join(bench, 'package.json')).resolve('@hocuspocus/server')
    return JSON.parse(readFileSync(join(file, '../../package.json'), 'utf8')).version
  }

  /** A new document with a card for each client. @returns their seats */
  async room(clients) {
    this.#rooms += 1
    const room = `room-${this.#rooms}`
    const cards = Array.from({ length: clients }, (_, index) => {
      return { id: `card-${index}`, title: `Card ${index}`, channel: 'web', x: 16, y: 16 }
    })
    const made = once(this.#child, 'message')
    this.#child.send({ room, cards })
    await made
    return { seats: cards.map(({ id }, index) => ({ index, url: this.#url, room, cardId: id })) }
  }

  async used() {
    const { server } = await used(this.#folder, ['server'])
    return { cpu: server.cpu, serverCpu: server.cpu, rss: server.rss, stallP99: server.stallP99 }
  }

  async stop() {
    this.#child.kill('SIGKILL')
  }
}
