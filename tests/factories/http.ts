import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HttpRoute } from '@/server/http/route'
import type { Services } from '@/server/services'

/** One route of the server on a port of its own. */
export async function startRoute(services: Services, route: HttpRoute) {
  const server = createServer((request, response) => {
    // As the whole server does for every answer.
    response.setHeader('x-frame-options', 'SAMEORIGIN')
    route.handle(request, response, services).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
