import { createServer, type Server, type Socket } from 'node:net'
import type { Turns } from './turns'
import {
  askForCopyData,
  askForPassword,
  fatal,
  noEncryption,
  type Unit,
  UnitReader,
  withoutCopyQuestion,
} from './wire'

/** A folder with a socket that only its owner can open, or a loopback port with a password. */
export type Endpoint = { socket: string } | { port: number; password: string }

/** How long a client may keep its transaction open without a word, in ms; all others wait for it. */
const idleInTransaction = 60_000

/** Serves a backend to PostgreSQL clients. Resolves when it listens; `port` is then filled in. */
export async function serve(turns: Turns, endpoint: Endpoint): Promise<Server> {
  const password = 'password' in endpoint ? endpoint.password : undefined
  const server = createServer((socket) => new Client(socket, turns, password).start())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    const listening = () => resolve()
    if ('socket' in endpoint) server.listen(endpoint.socket, listening)
    else server.listen(endpoint.port, '127.0.0.1', listening)
  })
  return server
}

class Client {
  readonly #reader = new UnitReader()
  #startup: Buffer | undefined

  constructor(
    private readonly socket: Socket,
    private readonly turns: Turns,
    private readonly password: string | undefined,
  ) {}

  start(): void {
    this.socket.setNoDelay(true)
    this.socket.setTimeout(idleInTransaction, () => this.#timeOut())
    this.socket.on('data', (chunk) => this.#receive(chunk))
    this.socket.on('error', () => this.socket.destroy())
    this.socket.on('close', () => void this.turns.leave(this))
  }

  #receive(chunk: Buffer): void {
    try {
      for (const unit of this.#reader.push(chunk)) this.#handle(unit)
    } catch {
      this.socket.end(fatal('08P01', 'This is not the PostgreSQL protocol.'))
    }
  }

  #handle(unit: Unit): void {
    switch (unit.kind) {
      case 'encryption':
        this.socket.write(noEncryption)
        return
      case 'leave':
        this.socket.end()
        return
      case 'startup':
        this.#startup = unit.bytes
        if (this.password === undefined) this.#admit()
        else this.socket.write(askForPassword)
        return
      case 'password':
        if (unit.password === this.password) this.#admit()
        else this.socket.end(fatal('28P01', 'The password is wrong.'))
        return
      case 'copy':
      case 'work':
        if (this.#startup) this.socket.end(fatal('28000', 'Authenticate first.'))
        else if (unit.kind === 'copy') this.socket.write(askForCopyData)
        else this.#perform(unit)
    }
  }

  #admit(): void {
    const bytes = this.#startup
    this.#startup = undefined
    if (bytes) this.#perform({ bytes, complete: true })
  }

  /** The backend's memory is reused after each piece, hence the copy. */
  #perform(unit: { bytes: Uint8Array; complete: boolean; copied?: true }): void {
    const strip = unit.copied ? withoutCopyQuestion() : undefined
    void this.turns
      .run(this, unit, (data) => {
        const piece = Buffer.from(data)
        if (this.socket.writable) this.socket.write(strip ? strip(piece) : piece)
      })
      .catch(() => this.socket.end(fatal('58000', 'The embedded database failed.')))
  }

  #timeOut(): void {
    if (this.turns.holder === this) this.socket.destroy()
  }
}
