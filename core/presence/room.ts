import type { Point } from '@/core/journey/geometry'
import type { JourneyRecord } from '@/core/journey/records'
import { sameValue } from '@/core/sync/equal'
import type { FollowMessage } from '@/core/sync/protocol'
import type { Clock } from '@/core/sync/transport'
import { type Mark, marksOf } from './marks'
import { OthersDrags } from './others-drags'
import { OwnPresence } from './own-presence'
import type { Peer, Person, Presence, PresenceSet } from './presence'
import { RoomListeners, type RoomPart } from './room-listeners'
import { fieldKey, type TypingLock, TypingLocks } from './typing-locks'

export type RoomMessage = Extract<FollowMessage, { type: 'room' | 'presence' | 'summons' }>
type Viewport = NonNullable<Presence['viewport']>
type Field = NonNullable<Presence['typing']>

export type RoomOptions = {
  clock: Clock
  /** Tells the others; what is lost is lost. */
  present(clientId: string, set: PresenceSet): void
  /** Asks everybody to look there. */
  summon(clientId: string, viewport: Viewport): void
  /** The journey's records as they are shown. */
  record(id: string): JourneyRecord | undefined
}

/**
 * Everybody who has the journey open, as this client knows them, and what this
 * client tells of itself. Everything that is read here is replaced when it
 * changes, never changed. While there is no connection nobody else is there.
 */
export class Room {
  readonly listeners = new RoomListeners()
  readonly #own: OwnPresence
  readonly #locks = new TypingLocks()
  readonly #drags: OthersDrags
  #clientId: string | null = null
  #self: Pick<Peer, 'person' | 'colour'> | null = null
  #peers: ReadonlyMap<string, Peer> = new Map()
  #people: readonly Person[] = []
  #marks: ReadonlyMap<string, Mark> = new Map()
  #heldFields: ReadonlyMap<string, TypingLock> = new Map()
  #positions: ReadonlyMap<string, Point> = new Map()
  #followed: string | null = null
  #cancelWake = () => {}

  constructor(private readonly options: RoomOptions) {
    this.#drags = new OthersDrags(options.record)
    this.#own = new OwnPresence(options.clock, (set) => {
      if (this.#clientId !== null) options.present(this.#clientId, set)
    })
  }

  /** The others, by their clientId. */
  get peers(): ReadonlyMap<string, Peer> {
    return this.#peers
  }

  /** The others, in the order in which they came; replaced only when somebody comes or goes. */
  get people(): readonly Person[] {
    return this.#people
  }

  /** Oneself as the others see one; null until the server has said it. */
  get self(): Pick<Peer, 'person' | 'colour'> | null {
    return this.#self
  }

  /** What this client tells the others. */
  get presence(): Presence {
    return this.#own.current
  }

  /** What others have to do with records, by the record's id. */
  get marks(): ReadonlyMap<string, Mark> {
    return this.#marks
  }

  /** Fields that others hold, by `fieldKey`. */
  get locks(): ReadonlyMap<string, TypingLock> {
    return this.#heldFields
  }

  /** Top start corners of the cards that others drag or have just let go. */
  get drags(): ReadonlyMap<string, Point> {
    return this.#positions
  }

  /** The clientId of the one whose view is followed. */
  get followed(): string | null {
    return this.#followed
  }

  /** Hears of one part of the room. @returns stops */
  subscribe(part: RoomPart, listener: () => void): () => void {
    return this.listeners.subscribe(part, listener)
  }

  personOf(clientId: string): Person | null {
    return this.#people.find((person) => person.clientId === clientId) ?? null
  }

  /** Who holds a field, when it is somebody else. */
  holderOf(field: Field): Person | null {
    const lock = this.#heldFields.get(fieldKey(field))
    return lock ? this.personOf(lock.clientId) : null
  }

  /** Moves oneself. Who drags or types does not follow anybody any more. */
  set(part: PresenceSet): void {
    const changed = this.#own.set(part)
    if (changed.drag?.length) this.follow(null)
  }

  /** A key was pressed in a field of a record: it is one's own until it is left. */
  type(field: Field): void {
    if (!this.#own.type(field)) return
    this.follow(null)
    this.#claim(field)
  }

  /** A field is left. */
  leave(field: Field): void {
    if (this.#own.leave(field)) this.#claim(null)
  }

  /** Follows somebody's view, or (null) nobody's. */
  follow(clientId: string | null): void {
    const followed = clientId !== null && this.#peers.has(clientId) ? clientId : null
    if (followed === this.#followed) return
    this.#followed = followed
    this.listeners.changed(['followed'])
  }

  /** Asks everybody to look there. */
  summon(viewport: Viewport): void {
    if (this.#clientId !== null) this.options.summon(this.#clientId, viewport)
  }

  /** The journey is followed under this name from now on; who is there comes with the next `room`. */
  enter(clientId: string): void {
    this.#own.close()
    if (this.#clientId !== null) this.#locks.sign(this.#clientId, null, this.options.clock.now())
    this.#clientId = clientId
  }

  /** The connection is gone, and with it everybody else. One's own presence is kept for the next. */
  exit(): void {
    this.#own.close()
    this.#clientId = null
    this.#replace([])
  }

  receive(message: RoomMessage): void {
    if (message.type === 'room') this.#meet(message)
    else if (message.type === 'presence') this.#hear(message)
    else {
      const { clientId, viewport } = message
      this.listeners.happened({ type: 'summons', by: this.personOf(clientId), viewport })
    }
  }

  /** Records have changed: cards that others have let go may lie in their new place. */
  recordsChanged(): void {
    if (!this.#drags.isEmpty) this.#refresh(['drags'])
  }

  #meet({ peers, self }: Extract<RoomMessage, { type: 'room' }>): void {
    this.#self = self ?? this.#self
    this.#replace(peers.filter(({ clientId }) => clientId !== this.#clientId))
    if (this.#peers.size > 0) this.#introduce()
    else this.#own.close()
  }

  #replace(peers: readonly Peer[]): void {
    const now = this.options.clock.now()
    for (const clientId of this.#peers.keys()) this.#forget(clientId)
    for (const { clientId, presence } of peers) this.#note(clientId, presence, now)
    this.#peers = new Map(peers.map((peer) => [peer.clientId, peer]))
    this.#refresh(everyPart)
  }

  #hear({ joined, moved, left }: Extract<RoomMessage, { type: 'presence' }>): void {
    const now = this.options.clock.now()
    const peers = new Map(this.#peers)
    const parts = new Set<RoomPart>()
    const wasAlone = peers.size === 0
    const went = left.flatMap((clientId) => {
      const peer = peers.get(clientId)
      this.#forget(clientId)
      peers.delete(clientId)
      return peer ? [peer] : []
    })
    const others = joined.filter(({ clientId }) => clientId !== this.#clientId)
    const came = others.filter(({ clientId }) => !this.#peers.has(clientId))
    for (const peer of others) {
      peers.set(peer.clientId, peer)
      this.#note(peer.clientId, peer.presence, now)
    }
    for (const { clientId, set } of moved) {
      const peer = peers.get(clientId)
      if (!peer) continue
      peers.set(clientId, { ...peer, presence: { ...peer.presence, ...set } })
      this.#note(clientId, set, now)
      for (const key of Object.keys(set) as (keyof Presence)[]) parts.add(partOf[key])
    }
    this.#peers = peers
    this.#refresh(went.length + others.length > 0 ? everyPart : parts)
    if (peers.size === 0) this.#own.close()
    else if (wasAlone) this.#introduce()
    if (came.length + went.length > 0) {
      this.listeners.happened({ type: 'came and went', came, went })
    }
  }

  /** Takes in the parts that last beyond the message. */
  #note(clientId: string, { typing, drag }: PresenceSet, now: number): void {
    if (typing !== undefined) this.#locks.sign(clientId, typing, now)
    if (drag) this.#drags.move(clientId, drag, now)
  }

  #forget(clientId: string): void {
    this.#locks.sign(clientId, null, this.options.clock.now())
    this.#drags.forget(clientId)
  }

  /** Derives what depends on these parts anew, and tells who listens to them. */
  #refresh(parts: Iterable<RoomPart>): void {
    const changed = new Set(parts)
    if (changed.has('people')) {
      this.#people = peopleOf(this.#peers.values(), this.#people)
      if (this.#followed !== null && !this.#peers.has(this.#followed)) this.#followed = null
    }
    if (changed.has('locks')) this.#heldFields = this.#locksOfOthers()
    if (changed.has('people') || changed.has('marks') || changed.has('locks')) {
      this.#marks = marksOf(this.#peers, this.#heldFields.values(), this.#marks)
      changed.add('marks')
    }
    if (changed.has('drags')) this.#positions = this.#drags.positions(this.options.clock.now())
    if (changed.has('locks') || changed.has('drags')) this.#wakeLater()
    this.listeners.changed(changed)
  }

  #locksOfOthers(): ReadonlyMap<string, TypingLock> {
    const held = this.#locks.held(this.options.clock.now())
    for (const [key, { clientId }] of held) if (clientId === this.#clientId) held.delete(key)
    return sameValue([...held], [...this.#heldFields]) ? this.#heldFields : held
  }

  /** Locks become void and held cards go back by time alone. */
  #wakeLater(): void {
    this.#cancelWake()
    const { clock } = this.options
    const ends = [this.#locks.nextEnd(clock.now()), this.#drags.nextEnd()]
    const next = Math.min(...ends.map((end) => end ?? Number.POSITIVE_INFINITY))
    if (next === Number.POSITIVE_INFINITY) return
    this.#cancelWake = clock.after(Math.max(0, next - clock.now()), () =>
      this.#refresh(['locks', 'drags']),
    )
  }

  /** Tells all of oneself to those who are there. */
  #introduce(): void {
    const typing = this.#own.open()
    if (typing) this.#claim(typing)
  }

  #claim(field: Field | null): void {
    if (this.#clientId !== null) this.#locks.sign(this.#clientId, field, this.options.clock.now())
    this.#refresh(['locks'])
  }
}

const partOf: Record<keyof Presence, RoomPart> = {
  cursor: 'cursors',
  selection: 'marks',
  typing: 'locks',
  drag: 'drags',
  viewport: 'viewports',
}

const everyPart: readonly RoomPart[] = ['people', ...Object.values(partOf), 'followed']

/** Those who are there; somebody who was there before keeps their object. */
function peopleOf(peers: Iterable<Peer>, before: readonly Person[]): readonly Person[] {
  const known = new Map(before.map((person) => [person.clientId, person]))
  return [...peers].map(({ presence: _, ...person }) => {
    const same = known.get(person.clientId)
    return same && sameValue(same, person) ? same : person
  })
}

/** A room that nobody else ever enters, for maps that are not edited live. */
export function emptyRoom(): Room {
  return new Room({
    clock: { now: () => 0, random: () => 0, after: () => () => {} },
    present: () => {},
    summon: () => {},
    record: () => undefined,
  })
}
