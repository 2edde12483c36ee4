import { HocuspocusProvider } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { numberOf, titleOf } from './title.mjs'

/**
 * A client of the peer: its own provider as its users take it, a Yjs map of
 * maps with the same cards and edits, and awareness for the cursor.
 */
export class PeerClient {
  #seat
  #page
  #provider
  #cards
  #opened = () => {}
  #unsynced = 0
  #unacknowledged = []

  /** @param seat `url`, `index`, `room` and `cardId` */
  constructor(seat, page) {
    this.#seat = seat
    this.#page = page
  }

  /** Connects; the provider comes back by itself when cut off. Resolves when the document is here. */
  open() {
    return new Promise((resolve) => {
      this.#opened = resolve
      if (this.#provider) void this.#provider.connect()
      else this.#start()
    })
  }

  leave() {
    this.#provider.disconnect()
  }

  cut() {
    this.#provider.configuration.websocketProvider.webSocket?.terminate()
  }

  edit(number) {
    this.#page.sendsEdit(number)
    this.#unacknowledged.push(number)
    this.#cards.get(this.#seat.cardId).set('title', titleOf(this.#seat.index, number))
  }

  move(number) {
    this.#page.sendsMove(number)
    this.#provider.setAwarenessField('cursor', { x: number, y: 481.25 })
  }

  #start() {
    const { url, room, index } = this.#seat
    const document = new Y.Doc()
    this.#cards = document.getMap('cards')
    this.#cards.observeDeep((events, transaction) => this.#changed(events, transaction))
    this.#provider = new HocuspocusProvider({
      url,
      name: room,
      document,
      WebSocketPolyfill: WebSocket,
      onSynced: () => this.#opened(),
      onUnsyncedChanges: ({ number }) => this.#counted(number),
    })
    this.#provider.setAwarenessField('user', { name: `Client ${index}`, index })
    this.#provider.awareness.on('change', (change) => this.#moved(change))
  }

  #changed(events, transaction) {
    if (transaction.local) return
    for (const event of events) {
      // Filling the map at the start tells of whole cards; an edit is one card's key.
      if (event.target === this.#cards || !event.keysChanged.has('title')) continue
      const edit = numberOf(event.target.get('title'))
      if (edit) this.#page.shownEdit(edit.sender, edit.number)
    }
  }

  #moved({ added, updated }) {
    const states = this.#provider.awareness.getStates()
    for (const id of [...added, ...updated]) {
      const { user, cursor } = states.get(id) ?? {}
      if (cursor) this.#page.shownMove(user.index, cursor.x)
    }
  }

  /** The server says of each update in turn that it has it. */
  #counted(number) {
    if (number < this.#unsynced && this.#unacknowledged.length > 0) {
      this.#page.acknowledged(this.#unacknowledged.shift())
    }
    this.#unsynced = number
  }
}
