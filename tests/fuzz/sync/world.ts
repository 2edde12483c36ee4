import { doSomething } from './deeds'
import { Person, settled } from './person'
import { Random } from './random'
import type { FuzzServer } from './server'
import type { Step } from './steps'

/** A server and the people around it. */
export class World {
  readonly people: Person[]
  /** What has happened, one line for each step that did something. */
  readonly story: string[] = []

  constructor(
    readonly server: FuzzServer,
    people: number,
  ) {
    this.people = Array.from({ length: people }, (_, index) => new Person(index, server))
  }

  async open(): Promise<void> {
    const random = new Random(1)
    for (const person of this.people) await person.openTab(random)
    await this.calm()
  }

  async step(step: Step): Promise<void> {
    const random = new Random(step.seed)
    const person = this.people[step.person]
    if (!person) return
    const told = await this.#do(step, person, random)
    if (told) this.story.push(told)
    await this.server.quiet(random)
    for (const each of this.people) each.noteRefusals()
  }

  /** Everybody may edit and is connected, and everything that is on its way arrives. */
  async calm(): Promise<void> {
    const random = new Random(1)
    for (const person of this.people) person.role = 'editor'
    for (let round = 0; round < 400; round += 1) {
      this.server.calm()
      for (const person of this.people) {
        person.transport.up(random)
        for (let left = 20; left > 0 && person.transport.toServer(random); ) left -= 1
      }
      await this.server.quiet(random)
      for (const person of this.people) {
        for (let left = 40; left > 0 && person.transport.toClient(random, false); ) left -= 1
        person.clock.turn(20_000)
        person.noteRefusals()
      }
      await settled()
      if (this.#isDone()) return
    }
    const states = this.people.map(({ client }) => `${client.status.state} at ${client.version}`)
    throw new Error(`The clients never came to rest: ${states.join(', ')}.`)
  }

  #isDone(): boolean {
    const versions = new Set(this.people.map((person) => person.client.version))
    return (
      versions.size === 1 &&
      this.people.every(({ transport, client: { status } }) => {
        return transport.isQuiet && (status.state === 'saved' || status.state === 'refused')
      })
    )
  }

  /** @returns what happened, in words; null: nothing */
  async #do(step: Step, person: Person, random: Random): Promise<string | null> {
    const { transport, index } = person
    const by = (story: string | null) => (story ? `Person ${index} ${story}.` : null)
    switch (step.kind) {
      case 'deed':
        return by(doSomething(person, random))
      case 'send':
        return by(this.#send(person, random))
      case 'rush':
        return joined(this.people.map((each) => this.#rush(each, random)))
      case 'receive':
        return by(transport.toClient(random, true))
      case 'down':
        return by(transport.down(random) ? 'loses the connection' : null)
      case 'up':
        return by(transport.up(random) ? 'connects' : null)
      case 'tab':
        await person.closeTab(random)
        await person.openTab(random)
        return by('closes the tab and opens another')
      case 'role':
        person.role = person.role === 'editor' ? 'viewer' : 'editor'
        return by(`is ${person.role} from now on`)
      case 'time':
        person.clock.turn(20_000)
        return null
      default:
        return this.server.trouble(step.kind, random)
    }
  }

  #send(person: Person, random: Random): string | null {
    const count = random.chance(0.4) ? 1 + random.below(5) : 1
    const told = Array.from({ length: count }, () => person.transport.toServer(random))
    return joined(told, ', ')
  }

  #rush(person: Person, random: Random): string | null {
    const told = random.chance(0.6) ? this.#send(person, random) : null
    return told && `Person ${person.index} ${told}`
  }
}

function joined(told: readonly (string | null)[], by = '; '): string | null {
  return told.filter((each) => each !== null).join(by) || null
}
