import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@playwright/test'
import type { ImportView } from '@/core/feedback/import-views'
import { makeMember, makeOwnedWorkspace, type TestUser } from '../../factories/people'
import { wideSurvey } from '../../factories/survey'
import type { Random } from '../../fuzz/sync/random'
import { within } from '../../setup/within'
import { BusyEditor } from './busy-editor'
import { countSurveys, expectAllSent, expectEdits, expectRollups } from './checks'
import type { MortalServer } from './mortal-server'
import { messages } from './traffic'

export type SurveyFile = { importId: string; text: string }
type Killing = Parameters<MortalServer['kill']>[0]
type Person = { user: TestUser; editor: BusyEditor }

/** Of a survey: enough for several blocks, which are larger on a server. */
const rowsOf = (server: MortalServer) => (server.isOnServer ? 40_000 : 8000)
const questions = 8
/** Seconds that an import or its undo may take. */
const patience = 90

/** Two people who edit a journey, and surveys that are imported into it, while its server dies. */
export class World {
  /** Texts of the surveys that are in. */
  readonly #imported = new Map<string, string>()

  private constructor(
    private readonly server: MortalServer,
    private readonly random: Random,
    private readonly journeyId: string,
    private readonly titles: readonly string[],
    private readonly people: readonly [Person, Person],
  ) {}

  static async make(server: MortalServer, random: Random): Promise<World> {
    const { workspace, owner } = await makeOwnedWorkspace(server)
    const other = await makeMember(server, workspace, 'editor')
    const calls = await server.callsOf(owner)
    const asked = { workspaceId: workspace.id, title: 'A trip', personaIds: [] }
    const { id } = await calls.journey.create.mutate({ ...asked, template: 'airline' })
    const { records } = await calls.journey.records.query({ journeyId: id })
    const titles = records.flatMap((one) => (one.type === 'touchpoint' ? [one.title] : []))
    const person = (user: TestUser, name: string) => ({
      user,
      editor: new BusyEditor(name, id, random),
    })
    return new World(server, random, id, titles.slice(0, questions), [
      person(owner, 'Ana'),
      person(other, 'Ben'),
    ])
  }

  /** Kills the server when a new import has got somewhere; it must be reported as interrupted. */
  async crashInImport(what: Killing): Promise<SurveyFile> {
    const rows = rowsOf(this.server)
    const text = wideSurvey(this.titles, rows, this.random.below(2 ** 31))
    const importId = await this.#upload(text)
    await this.#crash(what, async () => {
      await this.#start(importId)
      await this.#hasSettled(importId, this.random.below(rows / 4))
    })
    await this.#expectInterrupted(importId)
    return { importId, text }
  }

  async crashInResume({ importId }: SurveyFile, what: Killing): Promise<void> {
    const { rowsDone } = await this.#status(importId)
    await this.#crash(what, async () => {
      await this.#resume(importId)
      await this.#hasSettled(importId, rowsDone + 1)
    })
    await this.#expectInterrupted(importId)
  }

  /** An undo that was asked for is brought to its end by the next server. */
  async crashInUndo({ importId }: SurveyFile, what: Killing): Promise<void> {
    await this.#crash(what, async () => {
      await this.#undo(importId)
    })
    await this.#ends(importId, 'undone')
    await this.#expectFeedback()
  }

  async resume({ importId, text }: SurveyFile): Promise<void> {
    await this.#resume(importId)
    const done = await this.#ends(importId, 'done')
    const rows = rowsOf(this.server)
    expect(done).toMatchObject({ rowsDone: rows, rowsTotal: rows, duplicates: 0, rejected: 0 })
    this.#imported.set(importId, text)
    await this.#expectFeedback()
  }

  async undo({ importId }: SurveyFile): Promise<void> {
    await this.#undo(importId)
    await this.#ends(importId, 'undone')
    expect(await this.server.db.response.count({ where: { importId } })).toBe(0)
    await this.#expectFeedback()
  }

  /** The same file once more, as somebody does who has undone it. */
  async importAgain({ text }: SurveyFile): Promise<void> {
    const importId = await this.#upload(text)
    await this.#start(importId)
    const done = await this.#ends(importId, 'done')
    expect(done).toMatchObject({ duplicates: 0, rejected: 0 })
    this.#imported.set(importId, text)
    await this.#expectFeedback()
  }

  /** The last time: everybody's edits go out, and all of them are there once. */
  async settle(): Promise<void> {
    await this.#open()
    await Promise.all(this.#editors.map((editor) => editor.rest()))
    await expectEdits(this.server.db, this.journeyId, this.#editors)
    await expectAllSent(this.server.db, this.journeyId, this.#editors)
  }

  get #editors(): BusyEditor[] {
    return this.people.map(({ editor }) => editor)
  }

  /** Lets people edit and something happen, kills the server at some message on the way, and starts it again. */
  async #crash(what: Killing, meanwhile: () => Promise<unknown>): Promise<void> {
    await this.#open()
    for (const editor of this.#editors) editor.edit()
    await meanwhile()
    await messages(1 + this.random.below(4), this.#editors)
    await this.server.kill(what)
    for (const editor of this.#editors) editor.leave()
    await this.server.start()
    await expectEdits(this.server.db, this.journeyId, this.#editors)
    await expectRollups(this.server.db, this.journeyId)
  }

  async #open(): Promise<void> {
    await Promise.all(
      this.people.map(async ({ user, editor }) =>
        editor.open(() => this.server.url, await this.server.headersOf(user)),
      ),
    )
  }

  async #upload(text: string): Promise<string> {
    const query = new URLSearchParams({
      journeyId: this.journeyId,
      fileName: 'survey.csv',
    })
    const upload = fetch(`${this.server.url}/api/uploads?${query}`, {
      method: 'POST',
      body: text,
      headers: await this.server.headersOf(this.people[0].user),
    })
    const response = await within(patience, 'the survey to be uploaded', upload)
    expect(response.status).toBe(201)
    return ((await response.json()) as { uploadId: string }).uploadId
  }

  async #start(uploadId: string): Promise<void> {
    const { feedback } = await this.#calls()
    const { mapping } = await feedback.preview.query({ journeyId: this.journeyId, uploadId })
    // Surveys whose responses have the same ids are told apart by their source.
    await feedback.startImport.mutate({
      journeyId: this.journeyId,
      uploadId,
      mapping: { ...mapping, source: uploadId },
    })
  }

  async #resume(importId: string): Promise<void> {
    await (await this.#calls()).feedback.resumeImport.mutate({
      journeyId: this.journeyId,
      importId,
    })
  }

  async #undo(importId: string): Promise<void> {
    await (await this.#calls()).feedback.undoImport.mutate({ journeyId: this.journeyId, importId })
  }

  async #status(importId: string): Promise<ImportView> {
    return (await this.#calls()).feedback.importStatus.query({
      journeyId: this.journeyId,
      importId,
    })
  }

  /** Resolves when the import has come to a row and still runs. */
  async #hasSettled(importId: string, row: number): Promise<void> {
    await this.#when(importId, ['running'], ({ rowsDone }) => rowsDone >= Math.max(1, row))
  }

  #ends(importId: string, as: 'done' | 'undone'): Promise<ImportView> {
    const before = as === 'done' ? (['running', 'counting'] as const) : (['undoing'] as const)
    return this.#when(importId, before, ({ state }) => state === as)
  }

  /** Looks at an import until something holds, as long as it is in one of these states. */
  async #when(
    importId: string,
    states: readonly ImportView['state'][],
    holds: (view: ImportView) => boolean,
  ): Promise<ImportView> {
    const until = Date.now() + patience * 1000
    for (;;) {
      const view = await this.#status(importId)
      if (holds(view)) return view
      if (!states.includes(view.state))
        throw new Error(`The import is ${view.state}: ${view.problem}`)
      if (Date.now() > until) {
        throw new Error(
          `Waited ${patience} s for an import that is ${view.state}: row ${view.rowsDone}`,
        )
      }
      await pause(20)
    }
  }

  async #expectInterrupted(importId: string): Promise<void> {
    const { feedback } = await this.#calls()
    const imports = await feedback.imports.query({ journeyId: this.journeyId })
    expect(imports.find((one) => one.importId === importId)).toMatchObject({ state: 'interrupted' })
  }

  /** What the map shows is what the surveys say that are in, and nothing else. */
  async #expectFeedback(): Promise<void> {
    await expectRollups(this.server.db, this.journeyId)
    const counts = countSurveys([...this.#imported.values()])
    const heat = await (await this.#calls()).heat.ranking.query({ journeyId: this.journeyId })
    const shown = heat.places.map(({ title, n, negative }) => [title, { n, negative }] as const)
    expect(new Map(shown)).toEqual(counts)
  }

  #calls() {
    return this.server.callsOf(this.people[0].user)
  }
}
