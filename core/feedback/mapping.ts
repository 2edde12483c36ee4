import { z } from 'zod'
import { Instrument } from '@/core/heat/instruments'

/** How an import reads its file. Columns are 0-based positions: headers may repeat. */

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export const Encoding = z.enum(encodings)
export type Encoding = z.infer<typeof Encoding>

export const delimiters = [',', ';', '\t'] as const
export const Delimiter = z.enum(delimiters)
export type Delimiter = z.infer<typeof Delimiter>

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
  z.object({ kind: z.literal('skip') }),
])
export type Target = z.infer<typeof Target>

const Shared = z.object({
  encoding: Encoding,
  delimiter: Delimiter,
  dateOrder: DateOrder,
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
})

/** One response a row; a column names the touchpoint. */
const LongMapping = Shared.extend({
  layout: z.literal('long'),
  touchpoint: Column,
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
