import { connect, createServer, type Socket } from 'node:net'

/** A way to a server of the tests that can be cut, as a network is. */
export type BreakableWay = {
  /** The address of the server, by this way. */
  url: string
  /** Breaks every connection, and lets no new one through until it is mended. */
  cut(): void
  /** Lets nothing more through, without a word to anybody. */
  hold(): void
  mend(): void
  close(): Promise<void>
}

/** Opens a way of its own to what `url` names, on this machine. */
export async function breakableWay(url: string): Promise<BreakableWay> {
  const target = new URL(url)
  const port = Number(target.port || 6379)
  let state: 'open' | 'held' | 'cut' = 'open'
  const pairs = new Set<readonly [Socket, Socket]>()
  const server = createServer((near) => {
    if (state === 'cut') return near.destroy()
    const far = connect(port, target.hostname)
    const pair = [near, far] as const
    pairs.add(pair)
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (data) => state !== 'held' && to.write(data))
      from.on('error', () => {})
      from.on('close', () => {
        pairs.delete(pair)
        to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  target.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const cut = () => {
    state = 'cut'
    for (const [near, far] of pairs) {
      near.destroy()
      far.destroy()
    }
  }
  return {
    url: target.toString(),
    cut,
    hold: () => {
      state = 'held'
    },
    mend: () => {
      // What was held back is lost; whoever waits for it has to be told.
      cut()
      state = 'open'
    },
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
