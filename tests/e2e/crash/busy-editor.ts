import { WebSocket } from 'ws'
import { keepOpen } from '@/components/editor/session/keep-open'
import { trpcTransport } from '@/components/editor/session/trpc-transport'
import { openLiveConnection } from '@/components/trpc/ws'
import { addNote, changeNote } from '@/core/journey/edits/nodes'
import { removeRecords } from '@/core/journey/edits/remove'
import { renameStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import { lanesInOrder, stagesInOrder } from '@/core/journey/order'
import type { Records } from '@/core/journey/records'
import { JourneyClient } from '@/core/sync/client'
import type { Diff } from '@/core/sync/diff'
import type { Mutation, Outcome } from '@/core/sync/protocol'
import { realClock, type Transport } from '@/core/sync/transport'
import { MemoryUnsentStore } from '@/core/sync/unsent-store'
import type { Random } from '../../fuzz/sync/random'
import { within } from '../../setup/within'

export type Acknowledged = { mutation: Mutation; outcome: Outcome }

/** What no other mutation is called. */
export function nameOf({
  clientId,
  mutationId,
}: Pick<Mutation, 'clientId' | 'mutationId'>): string {
  return `${clientId} ${mutationId}`
}

/** How many edits a person is ahead of the server. */
const ahead = 4
/** Seconds for anything that a client may have to find back first; its own pauses grow to 15. */
const patience = 90

/**
 * Somebody who edits without pause, with the browser's own client over a real
 * WebSocket. `leave` is the end of the tab: what it had not brought to the
 * server waits in the store for the next one.
 */
export class BusyEditor {
  readonly #store = new MemoryUnsentStore()
  #sessionId = ''
  #client: JourneyClient | undefined
  #editing = false
  /** Names of all mutations that ever left for the server, some of them more than once. */
  readonly sent = new Set<string>()
  readonly acknowledged: Acknowledged[] = []
  /** Called at each edit that leaves and each answer that comes. */
  onTraffic: () => void = () => {}

  constructor(
    readonly name: string,
    private readonly journeyId: string,
    private readonly random: Random,
  ) {}

  /**
   * Opens the journey; resolves when it is there.
   * @param url where the server is now; another place after each of its starts
   */
  async open(url: () => string, headers: Record<string, string>): Promise<void> {
    this.#sessionId = newId()
    let first: string | null = this.#sessionId
    const client = new JourneyClient({
      journeyId: this.journeyId,
      newClientId: () => {
        const name = first ?? newId()
        first = null
        return name
      },
      transport: this.#overheard(this.#transport(url, headers)),
      clock: realClock,
      store: this.#store,
    })
    this.#client = client
    await client.start()
    await this.#until('the journey', () => client.version !== null)
  }

  /** What a page does when the browser says that it is online: it connects without a further pause. */
  wake: () => void = asleep

  get records(): Records {
    return this.#client?.records ?? new Map()
  }

  get version(): number | null {
    return this.#client?.version ?? null
  }

  /** Begins to edit, and goes on until `rest` or `leave`. */
  edit(): void {
    this.#editing = true
    this.#client?.subscribe(() => this.#keepBusy())
    this.#keepBusy()
  }

  /** Resolves when the server has sent it away for good. */
  sentAway(): Promise<void> {
    return new Promise((resolve) => {
      const client = this.#client
      const stop = client?.subscribe(() => {
        if (client.status.state !== 'ended') return
        stop?.()
        resolve()
      })
    })
  }

  /** Stops editing; resolves when all is saved. */
  async rest(): Promise<void> {
    this.#editing = false
    await this.#until('all of it saved', ({ status }) => status.state === 'saved')
  }

  /** Resolves when it has heard of all up to a version. */
  async reaches(version: number): Promise<void> {
    await this.#until(`version ${version}`, (client) => (client.version ?? 0) >= version)
  }

  leave(): void {
    this.#editing = false
    this.#client?.stop()
    this.#client = undefined
    this.#store.end(this.#sessionId)
  }

  /** Resolves when something holds of the client; fails when the client has ended, or in time. */
  #until(what: string, holds: (client: JourneyClient) => boolean): Promise<void> {
    const client = this.#client
    if (!client) return Promise.reject(new Error(`${this.name} has no page open.`))
    const wait = new Promise<void>((resolve, reject) => {
      const look = () => {
        const isEnded = client.status.state === 'ended'
        if (!isEnded && !holds(client)) return
        stop()
        if (isEnded) reject(new Error(`Sent away: ${this.state}`))
        else resolve()
      }
      const stop = client.subscribe(look)
      look()
    })
    return within(patience, `${this.name} to have ${what}`, wait, () => this.state)
  }

  /** For whoever reads a failure. */
  get state(): string {
    return `${this.name} ${JSON.stringify({ ...this.#client?.status, version: this.version })}`
  }

  #keepBusy(): void {
    const client = this.#client
    if (!client || !this.#editing || client.version === null) return
    const { status } = client
    const unsaved = 'unsaved' in status ? status.unsaved : 0
    if (unsaved < ahead) client.apply(this.#somethingNew(client.records))
  }

  #somethingNew(records: Records): Diff {
    const { random } = this
    const text = `${this.name} ${newId()}`
    const own = [...records.values()].filter(
      (r) => r.type === 'note' && r.text.startsWith(this.name),
    )
    const note = random.pick(own)
    if (note && random.chance(0.2)) return removeRecords(records, { ids: [note.id] })
    if (note && random.chance(0.4)) return changeNote(records, { id: note.id, set: { text } })
    const stageId = random.pick(stagesInOrder(records))?.id ?? ''
    if (random.chance(0.3)) return renameStage(records, { id: stageId, title: text })
    const laneId = random.pick(lanesInOrder(records))?.id ?? ''
    return addNote(records, { id: newId(), stageId, laneId, text })
  }

  #transport(url: () => string, headers: Record<string, string>): Transport {
    const options = { url: () => socketAt(url()), WebSocket: signedIn(headers, url) }
    const waking = (wake: () => void) => {
      this.wake = wake
      return () => {
        this.wake = asleep
      }
    }
    return trpcTransport(this.journeyId, (listener) =>
      keepOpen(listener, (heard) => openLiveConnection(heard, options), waking),
    )
  }

  #overheard(transport: Transport): Transport {
    return {
      ...transport,
      commit: (mutation, answer) => {
        // Edits that wait may have taken each other back; of nothing there is no change.
        if (!isEmpty(mutation.diff)) this.sent.add(nameOf(mutation))
        transport.commit(mutation, {
          ...answer,
          outcome: (outcome) => {
            // "Early" asks for what came before; it acknowledges nothing.
            const taken = outcome.outcome !== 'early' && !isEmpty(mutation.diff)
            if (taken) this.acknowledged.push({ mutation, outcome })
            this.onTraffic()
            answer.outcome(outcome)
          },
        })
        this.onTraffic()
      },
    }
  }
}

function isEmpty({ put, patch, remove }: Diff): boolean {
  return put.length + patch.length + remove.length === 0
}

function asleep(): void {}

function socketAt(url: string): string {
  return `${url.replace('http', 'ws')}/api/trpc`
}

function signedIn(headers: Record<string, string>, url: () => string): typeof globalThis.WebSocket {
  class SignedInSocket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { ...headers, origin: url() } })
    }
  }
  return SignedInSocket as unknown as typeof globalThis.WebSocket
}
