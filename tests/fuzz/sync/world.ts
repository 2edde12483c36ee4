import { doSomething } from './deeds'
import { Person, settled } from './person'
import { Random } from './random'
import type { FuzzServer } from './server'

/** One step of a run, as data, so that a failing run can be cut down. */
export type Step = {
  kind: 'deed' | 'send' | 'receive' | 'down' | 'up' | 'tab' | 'restart' | 'time'
  person: number
  seed: number
}

const weights: readonly [number, Step['kind']][] = [
  [40, 'deed'],
  [30, 'send'],
  [30, 'receive'],
  [4, 'down'],
  [6, 'up'],
  [1, 'tab'],
  [1, 'restart'],
  [2, 'time'],
]

export function makeSteps(seed: number, people: number, count: number): Step[] {
  const random = new Random(seed)
  const total = weights.reduce((sum, [weight]) => sum + weight, 0)
  return Array.from({ length: count }, () => {
    let left = random.below(total)
    const found = weights.find(([weight]) => {
      left -= weight
      return left < 0
    })
    const kind = found?.[1] ?? 'deed'
    return { kind, person: random.below(people), seed: random.below(2 ** 31) }
  })
}

/** A server and the people around it. */
export class World {
  readonly people: Person[]

  constructor(
    readonly server: FuzzServer,
    people: number,
  ) {
    this.people = Array.from({ length: people }, (_, index) => new Person(index, () => server))
  }

  async open(): Promise<void> {
    for (const person of this.people) await person.openTab()
    await this.calm()
  }

  async step({ kind, person: index, seed }: Step): Promise<void> {
    const random = new Random(seed)
    const person = this.people[index]
    if (!person) return
    if (kind === 'deed') doSomething(person, random)
    if (kind === 'send') await person.transport.toServer(random)
    if (kind === 'receive') person.transport.toClient(random, true)
    if (kind === 'down') await person.transport.down(random)
    if (kind === 'up') person.transport.up()
    if (kind === 'time') person.clock.turn(20_000)
    if (kind === 'restart') await this.#restart(random)
    if (kind === 'tab') {
      person.noteRefusals()
      await person.closeTab(() => person.transport.down(random))
      await person.openTab()
    }
    await this.#fanOut()
    person.noteRefusals()
  }

  /** Everybody is connected, and everything that is on its way arrives. */
  async calm(): Promise<void> {
    const random = new Random(1)
    for (let round = 0; round < 2_000; round += 1) {
      for (const person of this.people) {
        person.transport.up()
        await person.transport.toServer(random)
        person.transport.toClient(random, false)
        person.clock.turn(20_000)
        person.noteRefusals()
      }
      await this.#fanOut()
      await settled()
      if (this.people.every((person) => this.#isDone(person))) return
    }
    throw new Error('The clients never came to rest.')
  }

  #isDone(person: Person): boolean {
    const { state } = person.client.status
    return person.transport.isQuiet && (state === 'saved' || state === 'refused')
  }

  async #restart(random: Random): Promise<void> {
    for (const person of this.people) await person.transport.down(random)
    await this.server.restart()
  }

  async #fanOut(): Promise<void> {
    for (const person of this.people) await person.transport.fanOut()
  }
}
