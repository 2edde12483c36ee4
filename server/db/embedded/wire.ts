/**
 * The client's side of PostgreSQL's wire protocol, as far as serving it takes:
 * https://www.postgresql.org/docs/18/protocol-message-formats.html
 */

/**
 * A run of messages that must reach the one backend without another client's
 * in between: the unnamed statement and portal belong to the backend.
 */
export type Unit =
  | { kind: 'startup'; bytes: Buffer }
  /** SSL or GSS encryption is asked for; the answer is one byte, N. */
  | { kind: 'encryption' }
  | { kind: 'password'; password: string }
  /** `complete`: the client now waits for ReadyForQuery, and others may have their turn. */
  | { kind: 'work'; bytes: Buffer; complete: boolean }
  /** The client leaves, or asks for a cancellation, which one backend cannot do. */
  | { kind: 'leave' }

const code = { cancel: 80877102, ssl: 80877103, gss: 80877104 }
const type = { query: 0x51, sync: 0x53, call: 0x46, flush: 0x48, password: 0x70, terminate: 0x58 }

/** Longer than any message the backend takes (1 GB - 1): the stream is not PostgreSQL's. */
const longest = 0x3fffffff

/** Collects a client's bytes and gives out whole units. */
export class UnitReader {
  #chunks: Buffer[] = []
  #size = 0
  #messages: Buffer[] = []
  #started = false

  /** Takes the next bytes; returns the units that they complete. @throws Error on a malformed stream. */
  push(chunk: Buffer): Unit[] {
    this.#chunks.push(chunk)
    this.#size += chunk.length
    const units: Unit[] = []
    for (let message = this.#next(); message; message = this.#next()) {
      const unit = this.#started ? this.#ordinary(message) : this.#first(message)
      if (unit) units.push(unit)
    }
    return units
  }

  #next(): Buffer | undefined {
    const typeBytes = this.#started ? 1 : 0
    if (this.#size < typeBytes + 4) return undefined
    const length = typeBytes + this.#peek(typeBytes + 4).readUInt32BE(typeBytes)
    if (length < typeBytes + 4 || length > longest) throw new Error('Not a PostgreSQL message.')
    return this.#size < length ? undefined : this.#take(length)
  }

  /** Joins chunks only when enough of them are there, so that a large message is copied once. */
  #peek(bytes: number): Buffer {
    const head = this.#chunks[0]
    if (head && head.length >= bytes) return head
    const joined = Buffer.concat(this.#chunks)
    this.#chunks = [joined]
    return joined
  }

  #take(bytes: number): Buffer {
    const whole = this.#peek(bytes)
    this.#size -= bytes
    const rest = whole.subarray(bytes)
    this.#chunks = rest.length > 0 ? [rest, ...this.#chunks.slice(1)] : this.#chunks.slice(1)
    return whole.subarray(0, bytes)
  }

  #first(message: Buffer): Unit {
    const request = message.length >= 8 ? message.readUInt32BE(4) : 0
    if (request === code.ssl || request === code.gss) return { kind: 'encryption' }
    if (request === code.cancel) return { kind: 'leave' }
    this.#started = true
    return { kind: 'startup', bytes: message }
  }

  #ordinary(message: Buffer): Unit | undefined {
    const kind = message[0]
    if (kind === type.terminate) return { kind: 'leave' }
    if (kind === type.password)
      return { kind: 'password', password: message.toString('utf8', 5, message.length - 1) }
    this.#messages.push(message)
    const complete = kind === type.query || kind === type.sync || kind === type.call
    if (!complete && kind !== type.flush) return undefined
    const bytes = Buffer.concat(this.#messages)
    this.#messages = []
    return { kind: 'work', bytes, complete }
  }
}

/** The server asks for a password in clear: for the loopback port, where the file system does not protect. */
export const askForPassword = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3])
export const noEncryption = Buffer.from('N')

/** A fatal ErrorResponse, after which the server closes the connection. */
export function fatal(sqlState: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${sqlState}\0M${message}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeUInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
