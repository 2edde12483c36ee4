import type { Server } from 'node:http'
import type { Env } from '@/server/env'

/** The address is taken or not ours to take; the message says what to do. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen'
}

const reasons: Record<string, string> = {
  EADDRINUSE:
    'Another program already listens there. Set PORT to a free one, for example PORT=3001.',
  EACCES: 'Ports below 1024 need special rights. Set PORT to a higher one, for example PORT=3000.',
  EADDRNOTAVAIL: 'This machine does not have that address. Set HOST to one that it has.',
  ENOTFOUND: 'This address is not known. Set HOST to one that this machine has.',
}

/** Resolves to the port, which the system chose when PORT is 0. @throws CannotListen */
export function listen(
  server: Server,
  { host, port }: Pick<Env, 'host' | 'port'>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? ''] ?? error.message
      reject(new CannotListen(`The server cannot listen on ${host}:${port}. ${reason}`))
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}
