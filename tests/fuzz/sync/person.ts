import { isGiven } from '@/core/access/can'
import type { Records } from '@/core/journey/records'
import type { Author } from '@/core/sync/author'
import { JourneyClient } from '@/core/sync/client'
import { MemoryUnsentStore } from '@/core/sync/unsent-store'
import { HandClock } from './hand-clock'
import { Ledger } from './ledger'
import { HeldTransport } from './network'
import type { Random } from './random'
import type { FuzzServer } from './server'

/** A text that somebody wrote into a record and that no other edit writes. */
export type Written = {
  recordId: string
  key: 'title' | 'text' | 'description'
  token: string
  /** Its author has since written over it, undone it or removed the record. */
  superseded: boolean
}

/** One person at one browser: tabs come and go, the store stays. */
export class Person {
  readonly clock = new HandClock()
  readonly written: Written[] = []
  /** Tokens in edits that were refused, also those that were dismissed. */
  readonly refusedTokens = new Set<string>()
  readonly ledger = new Ledger()
  /** A viewer's edits are refused; the fuzz makes them all the same, as a page does that has not heard. */
  role: 'editor' | 'viewer' = 'editor'
  readonly #store = new MemoryUnsentStore()
  #sessionId = ''
  #tabs = 0
  #names = 0
  #noted: JourneyClient['refusals'] = []
  transport!: HeldTransport
  client!: JourneyClient

  constructor(
    readonly index: number,
    private readonly server: FuzzServer,
  ) {}

  get author(): Author {
    return { kind: 'user', id: null, name: `Person ${this.index}` }
  }

  async openTab(random: Random): Promise<void> {
    this.#tabs += 1
    this.#sessionId = this.#newName()
    const { author, ledger } = this
    const mayEdit = () => isGiven(this.role, 'journey.edit')
    this.transport = new HeldTransport(this.server, { author, ledger, mayEdit })
    let first: string | null = this.#sessionId
    this.client = new JourneyClient({
      journeyId: 'journey',
      newClientId: () => {
        const name = first ?? this.#newName()
        first = null
        return name
      },
      transport: this.transport,
      clock: this.clock,
      store: this.#store,
    })
    await this.client.start()
    this.transport.up(random)
  }

  async closeTab(random: Random): Promise<void> {
    await settled()
    this.client.stop()
    this.transport.down(random)
    await settled()
    this.#store.end(this.#sessionId)
  }

  /** Does something, and notes which of the own texts it has taken away. */
  act(deed: (client: JourneyClient) => void): void {
    const visible = this.written.filter((written) => isVisible(written, this.client.records))
    deed(this.client)
    for (const written of visible) {
      if (!isVisible(written, this.client.records)) written.superseded = true
    }
    this.noteRefusals()
  }

  /** @throws Error when it takes back what somebody else wrote last */
  undo(): boolean {
    const before = this.client.records
    let done = false
    this.act((client) => {
      done = client.undo()
    })
    for (const [id, record] of this.client.records) {
      for (const [key, value] of Object.entries(before.get(id) ?? {})) {
        if (!isTextOfAnother(value, this.index)) continue
        if (isVisible({ recordId: id, key, token: value }, this.client.records)) continue
        throw new Error(`Undo of person ${this.index} took ${value} from ${record.type} ${id}.`)
      }
    }
    return done
  }

  #newName(): string {
    this.#names += 1
    return `client-${this.index}-${this.#tabs}-${this.#names}`
  }

  noteRefusals(): void {
    const { refusals } = this.client
    if (refusals === this.#noted) return
    this.#noted = refusals
    for (const refusal of refusals) {
      for (const token of JSON.stringify(refusal.diff).match(/token-[\w-]+/g) ?? []) {
        this.refusedTokens.add(token)
      }
    }
  }
}

function isTextOfAnother(value: unknown, index: number): value is string {
  return typeof value === 'string' && /^token-/.test(value) && !value.startsWith(`token-${index}-`)
}

type Text = { recordId: string; key: string; token: string }

function isVisible({ recordId, key, token }: Text, records: Records): boolean {
  const record = records.get(recordId)
  return record !== undefined && (record as Record<string, unknown>)[key] === token
}

/** Lets all promises that can settle do so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
