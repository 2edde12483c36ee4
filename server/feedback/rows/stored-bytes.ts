/** A file that lies in pieces of one size, the last one smaller, and can be read from anywhere. */
export type StoredBytes = {
  /** Of the whole file. */
  size: number
  /** Of each piece but the last. */
  pieceSize: number
  /** Null behind the end. */
  piece: (position: number) => Promise<Uint8Array | null>
}

/** The bytes from `from` to before `to`, a piece at a time and only when asked. */
export async function* readRange(
  file: StoredBytes,
  from = 0,
  to = file.size,
): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; ) {
    const position = Math.floor(at / file.pieceSize)
    const piece = await file.piece(position)
    const start = at - position * file.pieceSize
    if (!piece || piece.length <= start) return
    const part = piece.subarray(start, start + to - at)
    yield part
    at += part.length
  }
}

/** All of it, piece by piece, of whatever size they are. While one is worked on, the next is on its way. */
export async function* readPieces(file: StoredBytes): AsyncGenerator<Uint8Array> {
  let coming = file.piece(0)
  for (let position = 1; ; position += 1) {
    const piece = await coming
    if (!piece) return
    coming = file.piece(position)
    // Thrown where it is waited for, unless nobody wants it any more.
    coming.catch(() => {})
    yield piece
  }
}

/** A short stretch in one; shorter than asked for where the file ends. */
export async function readPart(file: StoredBytes, from: number, to: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of readRange(file, Math.max(0, from), Math.min(to, file.size))) {
    parts.push(part)
  }
  return Buffer.concat(parts)
}
