import { WebSocket } from 'ws'
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
    private readonly name: string,
    private readonly journeyId: string,
    private readonly random: Random,
  ) {}

  /** Opens the journey; resolves when it is there. */
  async open(url: string, headers: Record<string, string>): Promise<void> {
    const connect: Parameters<typeof trpcTransport>[1] = (listener) =>
      openLiveConnection(listener, {
        url: () => `${url.replace('http', 'ws')}/api/trpc`,
        WebSocket: signedIn(headers, url),
      })
    this.#sessionId = newId()
    const client = new JourneyClient({
      journeyId: this.journeyId,
      newClientId: () => this.#sessionId,
      transport: this.#overheard(trpcTransport(this.journeyId, connect)),
      clock: realClock,
      store: this.#store,
    })
    this.#client = client
    await client.start()
    await until(client, () => client.version !== null)
  }

  /** Begins to edit, and goes on until `rest` or `leave`. */
  edit(): void {
    this.#editing = true
    this.#client?.subscribe(() => this.#keepBusy())
    this.#keepBusy()
  }

  /** Stops editing; resolves when all is saved. */
  async rest(): Promise<void> {
    this.#editing = false
    const client = this.#client
    if (client) await until(client, () => client.status.state === 'saved')
  }

  leave(): void {
    this.#editing = false
    this.#client?.stop()
    this.#client = undefined
    this.#store.end(this.#sessionId)
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

function signedIn(headers: Record<string, string>, origin: string): typeof globalThis.WebSocket {
  class SignedInSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { ...headers, origin } })
    }
  }
  return SignedInSocket as unknown as typeof globalThis.WebSocket
}

function until(client: JourneyClient, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) return resolve()
    const stop = client.subscribe(() => {
      if (!holds()) return
      stop()
      resolve()
    })
  })
}
