import { z } from 'zod'
import { AttributeKey } from '@/core/heat/filters'
import { Instrument } from '@/core/heat/instruments'
import { attributeTypes } from './attribute-type'
import { ScaleRule, ValueTable } from './values'

/** How an import reads its file. Columns are 0-based positions: headers may repeat. */

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export const Encoding = z.enum(encodings)
export type Encoding = z.infer<typeof Encoding>

export const delimiters = [',', ';', '\t'] as const
export const Delimiter = z.enum(delimiters)
export type Delimiter = z.infer<typeof Delimiter>

/** How a file's or a message's bytes become rows and columns. */
export const Format = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('csv'), encoding: Encoding, delimiter: Delimiter }),
  /** An Excel workbook; an empty name is its first sheet. */
  z.object({ kind: z.literal('xlsx'), sheet: z.string().max(300) }),
  /** One JSON object a line; its columns are paths: "answer.score", "tags[0]". */
  z.object({ kind: z.literal('ndjson'), encoding: Encoding }),
  /** One JSON message; `rowsAt` is the path of the list of its rows, '' the message itself. */
  z.object({ kind: z.literal('json'), rowsAt: z.string().max(500) }),
])
export type Format = z.infer<typeof Format>

const dateOrders = ['dmy', 'mdy'] as const
/** How to read 3/4/2025; ISO dates are understood either way. */
export const DateOrder = z.enum(dateOrders)
export type DateOrder = z.infer<typeof DateOrder>

const Column = z.number().int().min(0).max(4999)
const OptionalColumn = Column.nullable()

/** What becomes of a touchpoint that the file names. */
export const Target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('touchpoint'), touchpointId: z.uuid() }),
  /** Makes a touchpoint in this cell when the import starts. */
  z.object({
    kind: z.literal('create'),
    title: z.string().trim().min(1).max(300),
    stageId: z.uuid(),
    laneId: z.uuid(),
  }),
  /** To the rules, and where none fits to the inbox. */
  z.object({ kind: z.literal('inbox') }),
  z.object({ kind: z.literal('skip') }),
])
export type Target = z.infer<typeof Target>

/** A column that is kept as an attribute of the customer or of the response. */
const AttributeColumn = z.object({
  column: Column,
  key: AttributeKey,
  label: z.string().trim().min(1).max(200),
  type: z.enum(attributeTypes),
  of: z.enum(['customer', 'response']),
})
export type AttributeColumn = z.infer<typeof AttributeColumn>

const Zone = z.string().max(64).refine(isZone, 'Expected a time zone such as Asia/Dhaka, or UTC.')

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

const Shared = z.object({
  format: Format,
  dateOrder: DateOrder,
  /** The time zone of times that do not say theirs, as IANA names it. */
  zone: Zone.default('UTC'),
  /** Where the feedback comes from: part of what tells a duplicate from a new response. */
  source: z.string().trim().max(200),
  /** The channel of responses whose row does not say one. */
  channel: z.string().trim().max(200),
  columns: z.object({
    time: OptionalColumn,
    channel: OptionalColumn,
    source: OptionalColumn,
    customer: OptionalColumn,
    externalId: OptionalColumn,
  }),
  attributes: z.array(AttributeColumn).max(200).default([]),
  /** Words that stand for values, by column of answers. */
  values: z
    .array(z.object({ column: Column, table: ValueTable }))
    .max(1000)
    .default([]),
  /** Columns of answers on another scale than their instrument's. */
  scales: z
    .array(z.object({ column: Column, rule: ScaleRule }))
    .max(1000)
    .default([]),
})

/** One response a row. */
const LongMapping = Shared.extend({
  layout: z.literal('long'),
  /** The column that names the touchpoint; null: rules say it, or somebody in the inbox. */
  touchpoint: OptionalColumn,
  value: Column,
  verbatim: OptionalColumn,
  /** From a column ("nps", "csat", ...), or the same for all rows. */
  instrument: z.discriminatedUnion('from', [
    z.object({ from: z.literal('column'), column: Column }),
    z.object({ from: z.literal('fixed'), instrument: Instrument }),
  ]),
  /** Decisions about names that are not a touchpoint's title; names compare by `titleKey`. */
  touchpoints: z.array(z.object({ name: z.string().max(10_000), target: Target })).max(2000),
})

/** One column a touchpoint, one customer a row. */
const WideMapping = Shared.extend({
  layout: z.literal('wide'),
  ratings: z
    .array(
      z.object({
        column: Column,
        instrument: Instrument,
        target: Target,
        /** A column with the customer's words about this touchpoint. */
        verbatim: OptionalColumn,
      }),
    )
    .max(1000),
})

export const Mapping = z.discriminatedUnion('layout', [LongMapping, WideMapping])
export type Mapping = z.infer<typeof Mapping>

/** A mapping for a source whose columns may stand elsewhere next time: `names` are the columns it was made for. */
export const SourceMapping = z.object({
  names: z.array(z.string().max(1000)).max(5000),
  mapping: Mapping,
})
export type SourceMapping = z.infer<typeof SourceMapping>

/**
 * A mapping as it was stored, perhaps before other kinds of file than
 * delimited text could be read.
 * @throws ZodError
 */
export function readStoredMapping(stored: unknown): Mapping {
  const old = TextMapping.safeParse(stored)
  if (!old.success) return Mapping.parse(stored)
  const { encoding, delimiter, ...rest } = old.data
  return Mapping.parse({ ...rest, format: { kind: 'csv', encoding, delimiter } })
}

const TextMapping = z.looseObject({ encoding: Encoding, delimiter: Delimiter })
