/** What the instruments of the survey mean, once more: heat's own rules are not asked. */
const isNegative = `case instrument when 'nps' then "value" <= 6 when 'csat' then "value" <= 2 when 'ces' then "value" <= 3 end`
const pain = `case instrument when 'nps' then (10 - "value") / 10 when 'csat' then (5 - "value") / 4 when 'ces' then (7 - "value") / 6 end`

/**
 * A plain GROUP BY over the responses that gives what a heat map is made from:
 * by touchpoint, channel and instrument how many, how many negative by the
 * instrument's own rule with their pain, and the sums of the values. Customers'
 * attributes are joined as they are stored, one row each: the survey's journey
 * has them from one file.
 * @param filters as heat.map takes them; a segment is named by its id among `rules`
 * @returns the statement and its values
 */
export function countedSql({ workspaceId, journeyId, rules }, filters) {
  const values = [workspaceId, journeyId]
  const parameter = (value) => `$${values.push(value)}`
  const conditions = [
    filters.from && `"at" >= ${parameter(filters.from)}::date::timestamp at time zone 'UTC'`,
    filters.to && `"at" < (${parameter(filters.to)}::date + 1)::timestamp at time zone 'UTC'`,
    filters.channels && `channel = any(${parameter(filters.channels)}::text[])`,
    filters.sources && `source = any(${parameter(filters.sources)}::text[])`,
    filters.instruments &&
      `instrument = any(${parameter(filters.instruments)}::text[]::"Instrument"[])`,
    ...(filters.attributes ?? []).map((one) => conditionSql(one, parameter)),
    ...(filters.segmentIds ?? [])
      .flatMap((id) => rules[id].all)
      .map((one) => conditionSql(one, parameter)),
  ].filter(Boolean)
  const needsCustomers = filters.attributes || filters.segmentIds
  const text = `select "touchpointId", channel, instrument, count(*)::int as n,
      (count(*) filter (where ${isNegative}))::int as negative,
      sum(${pain}) filter (where ${isNegative}) as "painNegative",
      sum("value") as "valueSum", sum("value" * "value") as "valueSquares"
    from "Response"
    ${needsCustomers ? 'join "CustomerAttributes" customer using ("workspaceId", "customerId")' : ''}
    where "workspaceId" = $1 and "journeyId" = $2 and "touchpointId" is not null
      ${conditions.map((condition) => `and ${condition}`).join('\n      ')}
    group by 1, 2, 3`
  return [text, values]
}

function conditionSql({ is, key, ...asked }, parameter) {
  const value = `customer.attributes ->> ${parameter(key)}::text`
  if (is === 'one-of') return `${value} = any(${parameter(asked.values)}::text[])`
  return `(${value})::float8 between ${parameter(asked.min)}::float8 and ${parameter(asked.max)}::float8`
}

/** All groups together. */
export function sumOf(rows) {
  return rows.reduce((sum, row) => ({ n: sum.n + row.n, negative: sum.negative + row.negative }), {
    n: 0,
    negative: 0,
  })
}
