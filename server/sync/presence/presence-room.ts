import type { Peer, Presence, PresenceSet } from '@/core/presence/presence'
import type { Author } from '@/core/sync/author'
import type { FollowMessage } from '@/core/sync/protocol'
import type { Clock } from '@/core/sync/transport'
import type { Bus, Unsubscribe } from '@/server/sync/bus'
import type { PresenceBatch } from './batch'
import { PresenceBusMessage, speakerOf } from './bus-message'
import { isSamePerson, Peers, type Place } from './peers'

/** How often an instance with peers tells the others who is there, in milliseconds. */
const heartbeatMs = 4_000
/** Peers of an instance that was silent for this long are gone, at the next heartbeat: within 15 s. */
const silenceMs = 10_000

export type Summons = Extract<FollowMessage, { type: 'summons' }>
type Viewport = NonNullable<Presence['viewport']>

/** Somebody who follows the journey through this process, seen by others or not. */
export type Seat = { readonly clientId: string; readonly person: Author }

type Parts = {
  journeyId: string
  bus: Pick<Bus, 'publish' | 'subscribe'>
  clock: Clock
  /** Names this process among the instances; new at every start. */
  instance: string
}

type Listener = {
  /** There is something to take. */
  stirred(): void
  summoned(summons: Summons): void
}

/** The channel on which instances speak of a journey's peers. */
export function presenceChannelOf(journeyId: string): string {
  return `presence:${journeyId}`
}

/**
 * The peers of one journey, in this process and on other instances. Nothing
 * is stored. Messages between instances may be lost: every heartbeat says the
 * whole, so that the instances agree again after it.
 */
export class PresenceRoom {
  readonly #peers = new Peers()
  readonly #seats = new Map<string, Seat>()
  /** Own peers that the other instances have not been told of since they came, moved or left. */
  readonly #untold = new Map<string, PresenceSet | 'came' | 'left'>()
  /** Other instances, by when they were last heard. */
  readonly #others = new Map<string, number>()
  #leave: Unsubscribe = async () => {}
  #cancelHeartbeat = () => {}
  #isOpen = true

  constructor(
    private readonly parts: Parts,
    private readonly listener: Listener,
  ) {}

  /** Begins to listen to other instances and asks them who is there. */
  async open(): Promise<void> {
    const { bus, journeyId, instance } = this.parts
    const leave = await bus.subscribe(presenceChannelOf(journeyId), (message) =>
      this.#hear(message),
    )
    if (!this.#isOpen) return leave()
    this.#leave = leave
    this.#beatLater()
    this.#publish({ type: 'ask', from: instance })
  }

  /** The other instances see its peers leave. */
  async close(): Promise<void> {
    this.#isOpen = false
    this.#cancelHeartbeat()
    if (this.#others.size > 0) this.#publish({ ...this.#here(), peers: [] })
    await this.#leave()
  }

  /** Lets a follower in. One with the same clientId has reconnected and is replaced. */
  join(clientId: string, person: Author): Seat {
    const seat = { clientId, person }
    const known = this.#seats.get(clientId)
    if (known && !isSamePerson(known.person, person)) return seat
    this.#seats.set(clientId, seat)
    this.#enter(seat)
    return seat
  }

  /** Ends what `join` began; nothing happens when the follower has reconnected since. */
  leave(seat: Seat): void {
    const { clientId } = seat
    if (this.#seats.get(clientId) !== seat) return
    this.#seats.delete(clientId)
    if (this.#peers.leave(clientId, this.parts.instance)) this.#note(clientId, 'left')
  }

  /** Moves a peer who follows through this process as this person; otherwise nothing happens. */
  move(clientId: string, person: Author, set: PresenceSet): void {
    const seat = this.#seatOf(clientId, person)
    if (!seat) return
    const { instance } = this.parts
    // Who found the room full, or was thought to be elsewhere, has a place from now on.
    if (this.#peers.get(clientId)?.instance !== instance) this.#enter(seat)
    if (this.#peers.move(clientId, instance, set)) this.#note(clientId, set)
  }

  /** How many are there, on all instances. */
  get size(): number {
    return this.#peers.size
  }

  /** Asks everybody, on all instances, to look where this follower of ours looks. */
  summon(clientId: string, person: Author, viewport: Viewport): void {
    if (!this.#seatOf(clientId, person)) return
    this.listener.summoned({ type: 'summons', clientId, viewport })
    this.#publish({ type: 'summons', from: this.parts.instance, clientId, viewport })
  }

  /** What the follower is told first of all: who is there beside them, and how they are seen, if they are. */
  messageFor(seat: Seat): Extract<FollowMessage, { type: 'room' }> {
    const peers = this.#peers.all().filter(({ clientId }) => clientId !== seat.clientId)
    const own = this.#peers.get(seat.clientId)?.peer
    if (!own || !isSamePerson(own.person, seat.person)) return { type: 'room', peers }
    return { type: 'room', peers, self: { person: own.person, colour: own.colour } }
  }

  /** What has happened since the last call, for the followers here; tells the other instances too. */
  take(): PresenceBatch | null {
    this.#tellOthers()
    return this.#peers.takeNews()
  }

  #seatOf(clientId: string, person: Author): Seat | null {
    const seat = this.#seats.get(clientId)
    return seat && isSamePerson(seat.person, person) ? seat : null
  }

  #enter({ clientId, person }: Seat): void {
    const { instance, clock } = this.parts
    if (this.#peers.enter(clientId, person, instance, clock.now())) this.#note(clientId, 'came')
  }

  #note(clientId: string, what: PresenceSet | 'came' | 'left'): void {
    this.listener.stirred()
    if (this.#others.size === 0) return
    const before = this.#untold.get(clientId)
    // Who is told to have come is told with what they do now.
    if (typeof what === 'object' && before === 'came') return
    const isMove = typeof what === 'object' && typeof before === 'object'
    this.#untold.set(clientId, isMove ? { ...before, ...what } : what)
  }

  #tellOthers(): void {
    if (this.#untold.size === 0) return
    const { instance } = this.parts
    const untold = [...this.#untold]
    this.#untold.clear()
    this.#publish({
      type: 'news',
      from: instance,
      joined: untold.flatMap(([clientId, what]) => {
        const place = what === 'came' ? this.#peers.get(clientId) : undefined
        return place?.instance === instance ? [arrivalOf(place)] : []
      }),
      moved: untold.flatMap(([clientId, set]) =>
        typeof set === 'object' ? [{ clientId, set }] : [],
      ),
      left: untold.flatMap(([clientId, what]) => (what === 'left' ? [clientId] : [])),
    })
  }

  #hear(text: string): void {
    const said: unknown = JSON.parse(text)
    if (speakerOf(said) === this.parts.instance) return
    const message = PresenceBusMessage.parse(said)
    const { from } = message
    const isNew = !this.#others.has(from)
    this.#others.set(from, this.parts.clock.now())
    if (message.type === 'ask' || isNew) this.#publish(this.#here())
    if (message.type === 'summons') {
      const { clientId, viewport } = message
      this.listener.summoned({ type: 'summons', clientId, viewport })
    } else if (message.type === 'here') {
      this.#peers.heardAll(from, message.peers.map(placeAt(from)))
    } else if (message.type === 'news') {
      for (const clientId of message.left) this.#peers.leave(clientId, from)
      for (const arrival of message.joined) this.#peers.heardOf(placeAt(from)(arrival))
      for (const { clientId, set } of message.moved) this.#peers.move(clientId, from, set)
    }
    this.listener.stirred()
  }

  #beatLater(): void {
    this.#cancelHeartbeat = this.parts.clock.after(heartbeatMs, () => {
      this.#forgetSilent()
      if (this.#seats.size > 0) this.#publish(this.#here())
      this.#beatLater()
    })
  }

  #forgetSilent(): void {
    const now = this.parts.clock.now()
    for (const [instance, heardAt] of this.#others) {
      if (now - heardAt < silenceMs) continue
      this.#others.delete(instance)
      this.#peers.heardAll(instance, [])
      this.listener.stirred()
    }
  }

  #here(): Extract<PresenceBusMessage, { type: 'here' }> {
    const { instance } = this.parts
    return { type: 'here', from: instance, peers: this.#peers.at(instance).map(arrivalOf) }
  }

  #publish(message: PresenceBusMessage): void {
    void this.parts.bus.publish(presenceChannelOf(this.parts.journeyId), JSON.stringify(message))
  }
}

function arrivalOf({ peer, since }: Place) {
  return { peer, since }
}

function placeAt(instance: string) {
  return ({ peer, since }: { peer: Peer; since: number }): Place => ({ peer, since, instance })
}
