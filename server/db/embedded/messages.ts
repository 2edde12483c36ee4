import type { Endpoint } from './serve'

/** What the database's process tells the application. Any message to it means: stop. */
export type FromDatabase =
  | { type: 'progress'; text: string }
  | { type: 'ready'; endpoint: Endpoint }
  /** `owner`: the application that has the data folder open. */
  | { type: 'failed'; text: string; owner: number | undefined }
