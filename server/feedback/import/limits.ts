/** What an import file may be. Refused as early as it is seen, with the limit named. */
export const importLimits = {
  bytes: 200 * 1024 * 1024,
  columns: 5000,
  /** One row of the file, in bytes. */
  row: 1024 * 1024,
  /** A customer's words, in UTF-16 code units; longer ones are refused, not cut. */
  verbatim: 10_000,
  /** Names: channel, source, customer, external id. */
  name: 200,
  /** Problems kept for one import; all are counted. */
  problems: 10_000,
} as const
