/**
 * Carries messages between the server's parts, and between instances. In order
 * per sender and channel, usually once; nobody may rely on it: whoever cannot
 * afford a gap must be able to see it and to read what it missed from the
 * database. While the way to the other instances is cut it carries messages
 * within this one.
 */
export interface Bus {
  /** Resolves when the message is on its way; nobody waits for its arrival. */
  publish(channel: string, message: string): Promise<void>
  /** Resolves when messages arrive; every message published after that is heard. */
  subscribe(channel: string, listener: BusListener): Promise<Unsubscribe>
  /** Whether messages reach the other instances, as far as is known. */
  readonly isUp: boolean
  /** Hears whenever `isUp` changes. @returns stops */
  onChange(listener: (isUp: boolean) => void): () => void
  close(): Promise<void>
}

export type BusListener = (message: string) => void
export type Unsubscribe = () => Promise<void>
