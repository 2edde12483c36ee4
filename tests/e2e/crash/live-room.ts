import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { makeMember, makeOwnedWorkspace, type TestUser } from '../../factories/people'
import { Random } from '../../fuzz/sync/random'
import { BusyEditor } from './busy-editor'
import { type EditTally, expectAllSent, expectEdits, expectSameRecords } from './checks'
import type { MortalServer } from './mortal-server'
import { messages } from './traffic'

type Person = { user: TestUser; editor: BusyEditor; at: MortalServer }

const size = 5
/** Edits and answers between two deaths at most. */
const longestLife = 300
/** How far from a message a death may be, in ms: a commit takes less. */
const longestPause = 20

/** Five people who edit one journey through all deaths of the servers under it. */
export class LiveRoom {
  /** How many edits of each person were acknowledged at the last look. */
  #seen: number[] = []

  private constructor(
    private readonly servers: readonly [MortalServer, ...MortalServer[]],
    private readonly random: Random,
    private readonly journeyId: string,
    private readonly people: readonly Person[],
  ) {}

  /** On one server, or on several instances, which people are spread over. */
  static async make(
    servers: readonly [MortalServer, ...MortalServer[]],
    random: Random,
  ): Promise<LiveRoom> {
    const [server] = servers
    const { workspace, owner } = await makeOwnedWorkspace(server)
    const users = [owner]
    while (users.length < size) users.push(await makeMember(server, workspace, 'editor'))
    const calls = await server.callsOf(owner)
    const asked = { workspaceId: workspace.id, title: 'A trip', personaIds: [] }
    const { id } = await calls.journey.create.mutate({ ...asked, template: 'clinic' })
    const people = users.map((user, index) => ({
      user,
      editor: new BusyEditor(`Person ${index}`, id, new Random(random.below(2 ** 31))),
      at: servers[index % servers.length] ?? server,
    }))
    const room = new LiveRoom(servers, random, id, people)
    await Promise.all(people.map((person) => room.#sitDown(person)))
    return room
  }

  /**
   * One server dies at some moment and starts again. Meanwhile somebody may
   * close their tab, and where there is another instance, people go over to it
   * or wait, and those who are there already edit on.
   */
  async killServer(): Promise<void> {
    const server = this.random.pick(this.servers) ?? this.servers[0]
    await this.#someMoment()
    await server.strike(this.random.chance(0.5) ? 'server' : 'server and database')
    const leaver = this.random.chance(0.3) ? this.random.pick(this.people) : undefined
    leaver?.editor.leave()
    const alive = this.servers.filter((other) => other !== server)
    this.#move(server, alive)
    const coming = server.start()
    // Its failure is told below; until then it must not count as one that nobody hears of.
    coming.catch(() => {})
    const unhurt = this.people.filter((person) => person !== leaver && person.at !== server)
    if (unhurt.length > 0) await messages(size, editorsOf(unhurt))
    await coming
    // Now and then somebody is left to find back alone.
    for (const { editor } of this.people) if (this.random.chance(0.9)) editor.wake()
    if (leaver) await this.#sitDown(leaver)
  }

  /** The database dies under a server that lives on. */
  async killDatabase(): Promise<void> {
    await this.#someMoment()
    await (this.random.pick(this.servers) ?? this.servers[0]).strikeDatabase()
    await messages(size, this.#editors)
  }

  /** What was acknowledged by now is there, while everybody goes on; and everybody got on since the last look. */
  async check(): Promise<void> {
    await expectEdits(this.#db, this.journeyId, this.#editors)
    const now = this.#editors.map((editor) => editor.acknowledged.length)
    for (const [index, count] of now.entries()) {
      expect(count, `Person ${index} got on`).toBeGreaterThan(this.#seen[index] ?? 0)
    }
    this.#seen = now
  }

  /** Everybody stops, all goes out, and all see the same: what the database holds. */
  async settle(): Promise<EditTally> {
    for (const editor of this.#editors) editor.wake()
    await Promise.all(this.#editors.map((editor) => editor.rest()))
    const tally = await expectEdits(this.#db, this.journeyId, this.#editors)
    await expectAllSent(this.#db, this.journeyId, this.#editors)
    const { version } = await this.#db.journey.findUniqueOrThrow({ where: { id: this.journeyId } })
    await Promise.all(this.#editors.map((editor) => editor.reaches(version)))
    for (const editor of this.#editors) {
      await expectSameRecords(this.#db, this.journeyId, editor.records)
      editor.leave()
    }
    return tally
  }

  get #editors(): BusyEditor[] {
    return editorsOf(this.people)
  }

  get #db() {
    return this.servers[0].db
  }

  /** At one of the next edits and answers, or shortly after, in the middle of a commit. */
  async #someMoment(): Promise<void> {
    await messages(1 + this.random.below(longestLife), this.#editors)
    await pause(this.random.below(longestPause))
  }

  /** A balancer sends about half of a dead instance's people to the others; the rest waits for it. */
  #move(dead: MortalServer, alive: readonly MortalServer[]): void {
    for (const person of this.people) {
      if (person.at !== dead || !this.random.chance(0.5)) continue
      person.at = this.random.pick(alive) ?? dead
      if (person.at !== dead) person.editor.wake()
    }
  }

  async #sitDown(person: Person): Promise<void> {
    const { user, editor, at } = person
    await editor.open(() => person.at.url, await at.headersOf(user))
    editor.edit()
  }
}

function editorsOf(people: readonly Person[]): BusyEditor[] {
  return people.map(({ editor }) => editor)
}
