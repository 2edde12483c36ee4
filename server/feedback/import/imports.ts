import path from 'node:path'
import type { Deed } from '@/core/audit/deeds'
import type { Mapping } from '@/core/feedback/mapping'
import { type Doer, recordDeed } from '@/server/audit/record-deed'
import type { Import, ImportState } from '@/server/db/generated/client'
import { Conflict, ProductError } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import { BackgroundJobs } from '../background-jobs'
import { signOfLife } from '../sign-of-life'
import { countBlocks } from '../write/count-blocks'
import { deleteImportBlocks } from '../write/delete-block'
import type { Place } from '../write-responses'
import { deleteChunks } from './file-store'
import { leftUncounted } from './left-uncounted'
import { loadImport } from './load-import'
import { type BlockSizes, blockSizes, type ImportsOptions, type Live } from './options'
import { runImport } from './run-import'

/** An upload that nobody made an import of is dropped after a day. */
const uploadsKept = 24 * 60 * 60_000

const resumable: ImportState[] = ['interrupted', 'cancelled']
const undoable: ImportState[] = ['interrupted', 'cancelled', 'done', 'failed']

/**
 * Runs imports and undoes them, in the background of this process. All that
 * matters is in the database: whoever starts there next sees what was done,
 * and can go on.
 */
export class Imports {
  readonly #jobs: BackgroundJobs
  readonly options: ImportsOptions
  readonly #listeners: ((place: Place) => void)[] = []

  constructor(
    private readonly parts: Pick<Infrastructure, 'db' | 'pool' | 'log' | 'env' | 'programs'>,
    live: Live,
    sizes: BlockSizes = parts.env.databaseUrl ? blockSizes.server : blockSizes.embedded,
  ) {
    this.options = { workerFile: path.join(parts.programs, 'import-worker.js'), live, ...sizes }
    this.#jobs = new BackgroundJobs(parts, {
      name: 'an import',
      takeUpLost: (silentSince) => this.#takeUpLost(silentSince),
    })
  }

  /**
   * Takes up what a server that ended has left: its imports are reported as
   * interrupted, what it wrote is counted, its undos are finished.
   */
  async recover(): Promise<void> {
    await this.#jobs.recover()
  }

  /** Calls `listener` whenever an import or an undo of this process has changed a journey's feedback to the end. */
  onEnd(listener: (place: Place) => void): void {
    this.#listeners.push(listener)
  }

  /** Stops between two blocks; what runs is interrupted and can be resumed. */
  close(): Promise<void> {
    return this.#jobs.close()
  }

  /** Resolves when nothing runs in this process. */
  settled(): Promise<void> {
    return this.#jobs.settled()
  }

  /**
   * Starts an uploaded file's import.
   * @throws Conflict when it has been started, or another one of the journey runs.
   */
  async start(place: Place, importId: string, mapping: Mapping, doer: Doer): Promise<Import> {
    const data = { mapping, source: mapping.source, createdAt: new Date() }
    const recorded = { doer, deed: 'feedback.import' } as const
    const row = await this.#claim(place, importId, ['uploaded'], 'running', data, recorded)
    this.#inBackground(row, () => this.#run(row))
    return row
  }

  /** Goes on where an interrupted or cancelled import stands. @throws Conflict */
  async resume(place: Place, importId: string): Promise<Import> {
    const row = await this.#claim(place, importId, resumable, 'running', { finishedAt: null })
    this.#inBackground(row, () => this.#run(row))
    return row
  }

  /** Stops an import; what is in stays in until it is undone. @throws Conflict when it does not run. */
  async cancel(place: Place, importId: string): Promise<Import> {
    const { count } = await this.parts.db.import.updateMany({
      where: { ...place, id: importId, state: 'running' },
      data: { state: 'cancelled', finishedAt: new Date() },
    })
    const row = await loadImport(this.parts.db, place, importId)
    if (count === 0) throw new Conflict('This import is not running any more.')
    return row
  }

  /** Takes an import out as a whole. @throws Conflict */
  async undo(place: Place, importId: string, doer: Doer): Promise<Import> {
    const recorded = { doer, deed: 'feedback.undo' } as const
    const row = await this.#claim(
      place,
      importId,
      undoable,
      'undoing',
      { finishedAt: null },
      recorded,
    )
    this.#inBackground(row, () => this.#undo(row))
    return row
  }

  /** Moves an import to a working state; one of a journey works at a time. */
  async #claim(
    place: Place,
    importId: string,
    from: ImportState[],
    to: 'running' | 'undoing',
    data: Partial<Pick<Import, 'source' | 'createdAt' | 'finishedAt'>> & { mapping?: Mapping },
    recorded?: { doer: Doer; deed: Deed },
  ): Promise<Import> {
    await loadImport(this.parts.db, place, importId)
    return this.parts.db.$transaction(async (tx) => {
      await tx.$queryRaw`select id from "Journey" where "workspaceId" = ${place.workspaceId}::uuid and id = ${place.journeyId}::uuid for update`
      const busy = await tx.import.findFirst({
        where: { ...place, state: { in: ['running', 'counting', 'undoing'] } },
      })
      if (busy) {
        throw new Conflict(
          `Another import of this journey is at work ("${busy.fileName}"). Wait until it is done, or cancel it.`,
        )
      }
      const { count } = await tx.import.updateMany({
        where: { ...place, id: importId, state: { in: from } },
        data: { ...data, state: to, progressAt: new Date() },
      })
      if (count === 0)
        throw new Conflict('This import has moved on in the meantime. Reload and look again.')
      const row = await tx.import.findUniqueOrThrow({
        where: { workspaceId_id: { workspaceId: place.workspaceId, id: importId } },
        include: { journey: { select: { title: true } } },
      })
      if (recorded) {
        const target = { kind: 'import', id: importId, name: row.fileName } as const
        await recordDeed(tx, recorded.doer, recorded.deed, target, { journey: row.journey.title })
      }
      return row
    })
  }

  async #run(row: Import): Promise<void> {
    try {
      const complete = await runImport(this.parts, this.options, row, () => this.#jobs.isClosing)
      await this.#leave(row, complete ? 'counting' : 'interrupted')
    } catch (error) {
      if (!(error instanceof ProductError)) {
        await this.#leave(row, 'interrupted')
        throw error
      }
      await this.#leave(row, 'failed', error.message)
    }
    await this.#complete(row)
  }

  /** Leaves the state of running, if the import is still in it: it may have been cancelled. */
  async #leave(row: Import, state: ImportState, problem?: string): Promise<void> {
    const finishedAt = state === 'counting' ? null : new Date()
    await this.parts.db.import.updateMany({
      where: { workspaceId: row.workspaceId, id: row.id, state: 'running' },
      data: { state, problem: problem ?? null, finishedAt, progressAt: new Date() },
    })
  }

  /** Counts what is in and not counted yet; an import that waited for nothing else is done. */
  async #complete({ workspaceId, journeyId, id }: Import): Promise<void> {
    const { db, pool } = this.parts
    const place = { workspaceId, journeyId }
    while (await countBlocks(pool, place, id, this.options.countedTogether)) {}
    const { count } = await db.import.updateMany({
      where: { workspaceId, id, state: 'counting' },
      data: { state: 'done', finishedAt: new Date() },
    })
    if (count > 0) await deleteChunks(pool, { workspaceId, importId: id })
    this.#end(place)
  }

  async #undo(row: Import): Promise<void> {
    const { workspaceId, journeyId, id } = row
    const { db, pool } = this.parts
    const place = { workspaceId, journeyId }
    const where = { workspaceId, id, state: 'undoing' } as const
    const goOn = signOfLife(() => db.import.updateMany({ where, data: { progressAt: new Date() } }))
    await deleteImportBlocks(pool, place, id, this.options.blockSize, goOn)
    await deleteChunks(pool, { workspaceId, importId: id })
    await db.import.updateMany({ where, data: { state: 'undone', finishedAt: new Date() } })
    this.#end(place)
  }

  #end(place: Place): void {
    void this.options.live.announce(place.journeyId, { type: 'feedback' })
    if (!this.#jobs.isClosing) for (const listener of this.#listeners) listener(place)
  }

  async #takeUpLost(silentSince: Date): Promise<void> {
    await this.parts.db.import.updateMany({
      where: { state: 'running', progressAt: { lte: silentSince } },
      data: { state: 'interrupted' },
    })
    for (const row of await leftUncounted(this.parts.db, silentSince)) {
      this.#inBackground(row, () => this.#complete(row))
    }
    const undoing = await this.parts.db.import.updateManyAndReturn({
      where: { state: 'undoing', progressAt: { lte: silentSince } },
      data: { progressAt: new Date() },
    })
    for (const row of undoing) this.#inBackground(row, () => this.#undo(row))
    await this.parts.db.import.deleteMany({
      where: { state: 'uploaded', createdAt: { lt: new Date(Date.now() - uploadsKept) } },
    })
  }

  #inBackground(row: Import, work: () => Promise<void>): void {
    this.#jobs.begin({ importId: row.id }, work)
  }
}
