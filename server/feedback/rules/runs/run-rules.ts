import type { RuleRun } from '@/server/db/generated/client'
import { Conflict } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import { inTransaction } from '../../write/in-transaction'
import { type Reassignment, reassignWithin } from '../../write/reassign'
import type { Place } from '../../write-responses'
import { inForce, loadRules } from '../load-rules'
import { type Decision, portions } from '../portion'

/** How a run goes on. */
export type Watch = {
  /** Whether this process ends: the run stops between two portions. */
  isStopping: () => boolean
  /** Called after each portion with what it moved; the run waits for it. */
  onMoved: (moved: number) => unknown
}

/**
 * Lets rules decide about all of a journey's responses that are theirs to
 * decide, from where the run stands: those of the inbox, and those that a rule
 * assigned before, which go back to the inbox when none takes them any more.
 * All others stay where they are, also those that somebody assigns by hand
 * while this runs.
 * @returns whether it came to the end; false when the process stops, or somebody
 * stopped the run or took it over.
 * @throws Conflict when the rules are not those any more that the run began with
 */
export async function runRules(
  { db, pool }: Pick<Infrastructure, 'db' | 'pool'>,
  run: RuleRun,
  { isStopping, onMoved }: Watch,
): Promise<boolean> {
  const place = { workspaceId: run.workspaceId, journeyId: run.journeyId }
  const rules = await rulesOf(db, place, run.version)
  let { cursor } = run
  for await (const { decisions, nextCursor } of portions(pool, place, rules, cursor)) {
    if (isStopping()) return false
    await rulesOf(db, place, run.version)
    const moved = await settle({ pool }, { ...place, id: run.id, cursor }, decisions, nextCursor)
    if (moved === null) return false
    await onMoved(moved)
    cursor = nextCursor
  }
  return true
}

/** @throws Conflict when they have changed */
async function rulesOf(db: Infrastructure['db'], place: Place, version: string) {
  const list = await loadRules(db, place)
  if (list.version !== version) {
    throw new Conflict(
      'The rules have changed since the run began. What it moved until then stays; run them again for the rest.',
    )
  }
  return inForce(list.rules)
}

/** The run is not at work any more, or stands elsewhere. */
class Lost extends Error {}

/** A run, and the last response that it has settled. */
type Standing = Place & { id: string; cursor: string | null }

/**
 * Makes one portion's decisions true and moves the run on, in one transaction:
 * whatever ends the process, and whoever runs the same, each portion is settled
 * once.
 * @returns how many responses changed; null when the run is not this one's to go on with
 */
async function settle(
  { pool }: Pick<Infrastructure, 'pool'>,
  standing: Standing,
  decisions: readonly Decision[],
  nextCursor: string | null,
): Promise<number | null> {
  const changes = decisions.flatMap(changeOf)
  try {
    return await inTransaction(pool, async (client) => {
      const moved = await reassignWithin(client, standing, changes, { by: ['rule'] })
      const { rowCount } = await client.query({ text: moveOn, values: valuesOf(moved.length) })
      if (rowCount === 0) throw new Lost()
      return moved.length
    })
  } catch (error) {
    if (error instanceof Lost) return null
    throw error
  }

  function valuesOf(moved: number) {
    const { workspaceId, journeyId, id, cursor } = standing
    return [workspaceId, journeyId, id, cursor, nextCursor ?? cursor, moved]
  }
}

const moveOn = `
  update "RuleRun" set cursor = $5::uuid, changed = changed + $6::int, "progressAt" = clock_timestamp()
  where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid
    and state = 'running' and cursor is not distinct from $4::uuid`

function changeOf({ row, found }: Decision): Reassignment[] {
  if (found) {
    const { touchpointId, ruleId } = found
    if (row.touchpointId === touchpointId && row.ruleId === ruleId) return []
    return [{ id: row.id, touchpointId, by: 'rule', ruleId }]
  }
  return row.touchpointId === null ? [] : [{ id: row.id, touchpointId: null, by: 'file' }]
}
