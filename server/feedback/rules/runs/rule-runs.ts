import { v7 } from 'uuid'
import type { RuleRunView } from '@/core/feedback/rule-views'
import type { RuleRun } from '@/server/db/generated/client'
import { Conflict, NotFound, ProductError } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { JourneyHubs } from '@/server/sync/journey-hubs'
import { BackgroundJobs } from '../../background-jobs'
import type { Place } from '../../write-responses'
import { loadRules } from '../load-rules'
import { progressOf } from '../portion'
import { runRules } from './run-rules'

/** Open maps are told no more often than this, in ms. */
const announceEvery = 2_000

/**
 * Runs the rules of journeys over what is there already, in the background of
 * this process. All that matters is in the database: a run goes on when the
 * page that asked for it is closed, and when its server ends, whoever starts
 * there next goes on with it.
 */
export class RuleRuns {
  readonly #jobs: BackgroundJobs

  constructor(
    private readonly parts: Pick<Infrastructure, 'db' | 'pool' | 'log' | 'env'>,
    private readonly live: Pick<JourneyHubs, 'announce'>,
  ) {
    this.#jobs = new BackgroundJobs(parts, {
      name: 'a run of rules',
      takeUpLost: (silentSince) => this.#takeUpLost(silentSince),
    })
  }

  /** Goes on with what a server that ended has left, now and whenever another instance ends. */
  recover(): Promise<void> {
    return this.#jobs.recover()
  }

  /** Stops between two portions; whoever starts next goes on. */
  close(): Promise<void> {
    return this.#jobs.close()
  }

  /** Resolves when nothing runs in this process. */
  settled(): Promise<void> {
    return this.#jobs.settled()
  }

  /**
   * Starts a run of the rules that somebody has looked at.
   * @param version of these rules
   * @throws Conflict when they have changed since, or run already
   */
  async start(place: Place, version: string, startedBy: string): Promise<RuleRunView> {
    const { workspaceId, journeyId } = place
    const { db } = this.parts
    const list = await loadRules(db, place)
    if (list.version !== version) {
      throw new Conflict('The rules have changed in the meantime. Look at them and run them again.')
    }
    const row = await db.$transaction(async (tx) => {
      await tx.$queryRaw`select id from "Journey" where "workspaceId" = ${workspaceId}::uuid and id = ${journeyId}::uuid for update`
      const before = await tx.ruleRun.findFirst({ where: { ...place, state: 'running' } })
      if (before) throw new Conflict('The rules are being run already.')
      await tx.ruleRun.deleteMany({ where: place })
      return tx.ruleRun.create({
        data: { ...place, id: v7(), state: 'running', version, startedBy },
      })
    })
    this.#inBackground(row)
    return presentRun(row)
  }

  /** Stops a run; what it has moved stays. @throws Conflict when none is at work */
  async stop(place: Place): Promise<RuleRunView> {
    const { count } = await this.parts.db.ruleRun.updateMany({
      where: { ...place, state: 'running' },
      data: { state: 'stopped', finishedAt: new Date() },
    })
    if (count === 0) throw new Conflict('The rules are not being run any more.')
    const run = await this.last(place)
    if (!run) throw new NotFound('The rules have never been run.')
    return run
  }

  /** The run at work, or the last one; null: there has been none. */
  async last(place: Place): Promise<RuleRunView | null> {
    const row = await this.parts.db.ruleRun.findFirst({ where: place })
    return row && presentRun(row)
  }

  async #takeUpLost(silentSince: Date): Promise<void> {
    const rows = await this.parts.db.ruleRun.updateManyAndReturn({
      where: { state: 'running', progressAt: { lte: silentSince } },
      data: { progressAt: new Date() },
    })
    for (const row of rows) this.#inBackground(row)
  }

  async #run(row: RuleRun): Promise<void> {
    const { journeyId } = row
    let told = Date.now()
    const onMoved = (moved: number) => {
      if (moved === 0 || Date.now() - told < announceEvery) return
      told = Date.now()
      void this.live.announce(journeyId, { type: 'feedback' })
    }
    try {
      const isComplete = await runRules(this.parts, row, {
        isStopping: () => this.#jobs.isClosing,
        onMoved,
      })
      if (isComplete) await this.#leave(row, 'done')
      else if (this.#jobs.isClosing) await this.#handOn(row)
    } catch (error) {
      const isExpected = error instanceof ProductError
      await this.#leave(
        row,
        'failed',
        isExpected
          ? error.message
          : 'Something went wrong on our side. Run the rules again for the rest.',
      )
      if (!isExpected) throw error
    } finally {
      void this.live.announce(journeyId, { type: 'feedback' })
    }
  }

  /** Ends a run, if it is still at work: somebody may have stopped it. */
  async #leave(row: RuleRun, state: 'done' | 'failed', problem?: string): Promise<void> {
    await this.parts.db.ruleRun.updateMany({
      where: { ...placeOf(row), id: row.id, state: 'running' },
      data: { state, problem: problem ?? null, finishedAt: new Date() },
    })
  }

  /** Lets another instance take the run at once. */
  async #handOn(row: RuleRun): Promise<void> {
    await this.parts.db.ruleRun.updateMany({
      where: { ...placeOf(row), id: row.id, state: 'running' },
      data: { progressAt: new Date(0) },
    })
  }

  #inBackground(row: RuleRun): void {
    this.#jobs.begin({ journeyId: row.journeyId }, () => this.#run(row))
  }
}

const placeOf = ({ workspaceId, journeyId }: RuleRun): Place => ({ workspaceId, journeyId })

function presentRun(row: RuleRun): RuleRunView {
  return {
    state: row.state,
    progress: row.state === 'done' ? 1 : row.cursor === null ? 0 : progressOf(row.cursor),
    changed: row.changed,
    problem: row.problem,
    startedBy: row.startedBy,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
