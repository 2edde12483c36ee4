import { type Instrument, instruments, scales } from '@/core/heat/instruments'
import { bestWhere, negativeWhere, painUnit } from '@/core/heat/pain'

/**
 * The arithmetic of core/heat/tally.ts as SQL over rows with `instrument` and
 * `value`, made from the same tables, so that the database and the code count
 * alike. All sums are whole numbers.
 */

const hundredths = 'round("value" * 100)::bigint'

function byInstrument(expression: (instrument: Instrument) => string): string {
  const branches = instruments.map((name) => `when '${name}' then ${expression(name)}`)
  return `(case instrument::text ${branches.join(' ')} end)`
}

/** Whether a row is negative. */
export const negativeSql = byInstrument(
  (name) => `"value" ${negativeWhere[name].at} ${negativeWhere[name].value}`,
)
const best = byInstrument((name) => `"value" ${bestWhere[name].at} ${bestWhere[name].value}`)
/** Pain of a row in units of 1/6000. */
export const painUnits = byInstrument((name) => {
  const { min, max } = scales[name]
  const distance =
    name === 'severity' ? `${hundredths} - ${min * 100}` : `${max * 100} - ${hundredths}`
  return `(${distance}) * ${painUnit / (100 * (max - min))}`
})

const counts = ['n', 'negative', '"painNegative"', 'best', '"valueSum"', '"valueSquares"']

const sums = `count(*)::int as n,
    (count(*) filter (where ${negativeSql}))::int as negative,
    coalesce(sum(${painUnits}) filter (where ${negativeSql}), 0)::bigint as "painNegative",
    (count(*) filter (where ${best}))::int as best,
    sum(${hundredths})::bigint as "valueSum",
    sum(${hundredths} * ${hundredths})::bigint as "valueSquares"`

/**
 * `graded`: the rows of `rows`, a table or a CTE with the columns of a response,
 * counted in one pass at each grain of the rollups: of all time by touchpoint,
 * channel, source and instrument, and by month (UTC) by touchpoint and
 * instrument. What belongs to no touchpoint is not counted. Ordered by the
 * rollup's key, so that two writers take their locks in the same order.
 */
export function gradedCte(rows: string): string {
  return `graded as (
  select (case grouping(month) when 1 then 'all' else 'month' end)::"RollupGrain" as grain,
    coalesce(month, date '1970-01-01') as bucket,
    "touchpointId", coalesce(channel, '') as channel, coalesce(source, '') as source, instrument,
    ${sums}
  from (
    select date_trunc('month', "at" at time zone 'UTC')::date as month, "touchpointId", channel, source, instrument, "value"
    from ${rows}
    where "touchpointId" is not null
  ) as counted
  group by grouping sets (("touchpointId", channel, source, instrument), (month, "touchpointId", instrument))
  order by 1, 2, 3, 4, 5, 6
)`
}

/**
 * `graded` from arrays of the rollups' columns, as `EncodedSums` names them,
 * in parameters from `first` on.
 */
export function gradedFromArraysCte(first: number): string {
  const types = ['text', 'int', 'uuid', 'text', 'text', 'text']
  const counted = ['int', 'int', 'bigint', 'int', 'bigint', 'bigint']
  const arrays = [...types, ...counted].map((type, index) => `$${first + index}::${type}[]`)
  return `graded as (
  select grain::"RollupGrain" as grain, date '1970-01-01' + day as bucket, "touchpointId", channel, source,
    instrument::"Instrument" as instrument, ${counts.join(', ')}
  from unnest(${arrays.join(', ')})
    as sums(grain, day, "touchpointId", channel, source, instrument, ${counts.join(', ')})
  order by 1, 2, 3, 4, 5, 6
)`
}

const key = 'grain, bucket, "touchpointId", channel, source, instrument'

/** `rolled`: adds `graded`, or what it would take to undo it, to the rollups of workspace $1, journey $2. */
function changeRollupsCte(sign: '+' | '-'): string {
  return `rolled as (
  insert into "HeatRollup" ("workspaceId", "journeyId", ${key}, ${counts.join(', ')})
  select $1::uuid, $2::uuid, ${key}, ${counts.map((name) => `${sign}${name}`).join(', ')} from graded
  on conflict ("workspaceId", "journeyId", ${key})
  do update set ${counts.map((name) => `${name} = "HeatRollup".${name} + excluded.${name}`).join(', ')}
)`
}

export const addToRollupsCte = changeRollupsCte('+')

/** Not by a join with what is there: without statistics, it becomes a loop over all rollups for each row. */
export const takeFromRollupsCte = changeRollupsCte('-')

/** Drops the counts of workspace $1, journey $2 that have come to nothing. */
export const dropEmptyRollups = `
  delete from "HeatRollup" where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and n = 0`
