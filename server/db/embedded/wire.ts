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
  /**
   * `complete`: the client now waits for ReadyForQuery, and others may have their turn.
   * `copied`: with the data of a COPY, which the client was asked for already.
   */
  | { kind: 'work'; bytes: Buffer; complete: boolean; copied?: true }
  /** The client begins a COPY and waits to be asked for the data. */
  | { kind: 'copy' }
  /** The client leaves, or asks for a cancellation, which one backend cannot do. */
  | { kind: 'leave' }

const code = { cancel: 80877102, ssl: 80877103, gss: 80877104 }
const type = {
  query: 0x51,
  sync: 0x53,
  call: 0x46,
  flush: 0x48,
  password: 0x70,
  terminate: 0x58,
  copyData: 0x64,
  copyDone: 0x63,
  copyFail: 0x66,
}

/** The backend asks for the data of a COPY; client and backend use the same letter no other way. */
const copyInResponse = 0x47

/** A statement that waits for data. The backend ends when it finds none, so it gets both at once. */
const copyFromClient = /^\s*copy\s.*\sfrom\s+stdin\b/is

/** Longer than any message the backend takes (1 GB - 1): the stream is not PostgreSQL's. */
const longest = 0x3fffffff

/** Collects a client's bytes and gives out whole units. */
export class UnitReader {
  #chunks: Buffer[] = []
  #size = 0
  #messages: Buffer[] = []
  #started = false
  #copying = false

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
    if (this.#copying) return this.#copy(message)
    // Data that was still on its way when its COPY had failed.
    if (kind === type.copyData || kind === type.copyDone || kind === type.copyFail) return undefined
    this.#messages.push(message)
    if (kind === type.query && copyFromClient.test(message.toString('latin1', 5))) {
      this.#copying = true
      return { kind: 'copy' }
    }
    const complete = kind === type.query || kind === type.sync || kind === type.call
    if (!complete && kind !== type.flush) return undefined
    return { kind: 'work', bytes: this.#collected(), complete }
  }

  /** Between the statement and the end of its data, which the client may end with a failure. */
  #copy(message: Buffer): Unit | undefined {
    const kind = message[0]
    // Flush and Sync mean nothing here.
    if (kind === type.flush || kind === type.sync) return undefined
    this.#messages.push(message)
    if (kind === type.copyData) return undefined
    this.#copying = false
    return { kind: 'work', bytes: this.#collected(), complete: true, copied: true }
  }

  #collected(): Buffer {
    const bytes = Buffer.concat(this.#messages)
    this.#messages = []
    return bytes
  }
}

/**
 * The answer to a COPY that came with its data, without the question for them,
 * which was put before. Takes and gives the answer piece by piece.
 */
export function withoutCopyQuestion(): (piece: Buffer) => Buffer {
  let head: Buffer = Buffer.alloc(0)
  let left: number | undefined
  return (piece) => {
    head = left === undefined ? Buffer.concat([head, piece]) : piece
    if (left === undefined) {
      if (head.length < 5) return head.subarray(0, 0)
      left = head[0] === copyInResponse ? 1 + head.readUInt32BE(1) : 0
    }
    const rest = head.subarray(left)
    left -= head.length - rest.length
    return rest
  }
}

/** The server asks for a password in clear: for the loopback port, where the file system does not protect. */
export const askForPassword = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3])
/** The server asks for the data of a COPY; what form they have, the client knows. */
export const askForCopyData = Buffer.from([copyInResponse, 0, 0, 0, 7, 0, 0, 0])
export const noEncryption = Buffer.from('N')

/** A fatal ErrorResponse, after which the server closes the connection. */
export function fatal(sqlState: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${sqlState}\0M${message}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeUInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
