import type { Records } from '@/core/journey/records'
import { JourneyClient } from '@/core/sync/client'
import type { Author } from '@/core/sync/protocol'
import { MemoryUnsentStore } from '@/core/sync/unsent-store'
import { HandClock } from './hand-clock'
import { HeldTransport } from './network'
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
  readonly #store = new MemoryUnsentStore()
  #sessionId = ''
  #tabs = 0
  transport!: HeldTransport
  client!: JourneyClient

  constructor(
    readonly index: number,
    private readonly server: () => FuzzServer,
  ) {}

  get author(): Author {
    return { kind: 'user', id: null, name: `Person ${this.index}` }
  }

  async openTab(): Promise<void> {
    this.#tabs += 1
    const names = [...'abc'].map((part) => `client-${this.index}-${this.#tabs}-${part}`)
    this.#sessionId = names[0] ?? ''
    this.transport = new HeldTransport(this.server, this.author)
    this.client = new JourneyClient({
      journeyId: 'journey',
      newClientId: () => names.shift() ?? '',
      transport: this.transport,
      clock: this.clock,
      store: this.#store,
    })
    await this.client.start()
    this.transport.up()
  }

  async closeTab(down: () => Promise<void>): Promise<void> {
    await settled()
    this.client.stop()
    await down()
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

  noteRefusals(): void {
    for (const refusal of this.client.refusals) {
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
