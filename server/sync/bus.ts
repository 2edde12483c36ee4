/**
 * Carries messages between the server's parts, and between instances. At most
 * once, in order per sender and channel: whoever cannot afford a gap must be
 * able to see it and to read what it missed from the database.
 */
export interface Bus {
  publish(channel: string, message: string): Promise<void>
  /** Resolves when messages arrive; every message published after that is heard. */
  subscribe(channel: string, listener: BusListener): Promise<Unsubscribe>
  healthy(): Promise<boolean>
  close(): Promise<void>
}

export type BusListener = (message: string) => void
export type Unsubscribe = () => Promise<void>
