import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A network between a browser and a server, which a test can cut. */
export type Wire = {
  /** Where the server is reached through the wire. */
  url: string
  /** Breaks all connections and lets no new one through. */
  cut: () => void
  mend: () => void
  close: () => Promise<void>
}

/** Lays a wire to a server. @param to the server's address */
export async function layWire(to: string): Promise<Wire> {
  const { hostname, port } = new URL(to)
  const ends = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    ends.add(near)
    near.on('error', () => near.destroy()).on('close', () => ends.delete(near))
    if (isCut) return near.destroy()
    const far = connect({ host: hostname, port: Number(port) })
    far.on('error', () => near.destroy()).on('close', () => near.destroy())
    near.on('close', () => far.destroy())
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true
      for (const end of ends) end.destroy()
    },
    mend() {
      isCut = false
    },
    async close() {
      for (const end of ends) end.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
