/** The WebSocket under a call, as far as somebody who sends much needs to know it. */
export type Connection = {
  /** Bytes that wait to be sent; the other side reads slower than we write. */
  buffered(): number
  /** Resolves when few bytes wait, or when the connection has ended and nothing will be sent. */
  drained(): Promise<void>
}
