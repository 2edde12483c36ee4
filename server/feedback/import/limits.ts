/** What an import file may be. Refused as early as it is seen, with the limit named. */
export const importLimits = {
  bytes: 200 * 1024 * 1024,
  columns: 5000,
  /** Of a workbook, which is an archive: what it may hold and unpack to, in bytes where not said otherwise. */
  zip: {
    /** Files in it. */
    entries: 1000,
    directory: 1024 * 1024,
    inflated: 1024 * 1024 * 1024,
    /** A file of it larger than this may not be packed better than by `ratio`. */
    ratioFrom: 10 * 1024 * 1024,
    ratio: 200,
    /** Of its different texts, in UTF-16 code units. */
    texts: 64 * 1024 * 1024,
    /** Of its parts that describe the others. */
    part: 16 * 1024 * 1024,
  },
  /** Rows of a sheet: no spreadsheet has more. */
  sheetRows: 1_048_576,
  /** Lines of NDJSON that say which columns there are. */
  linesSeen: 1000,
  /** One row of the file, in bytes. */
  row: 1024 * 1024,
  /** A customer's words, in UTF-16 code units; longer ones are refused, not cut. */
  verbatim: 10_000,
  /** Names: channel, source, customer, external id. */
  name: 200,
  /** A row's cells that are kept for the rules, in UTF-16 code units. */
  fields: 8000,
  /** Problems kept for one import; all are counted. */
  problems: 10_000,
} as const
