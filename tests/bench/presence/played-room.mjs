/**
 * Runs in the page, before anything else: plays a room of people into the
 * subscription of the journey, message by message, as the server would send it.
 * `window.playedRoom.start({ people, beatMs, extent, selections, drag })` the room: everybody moves their cursor within the extent 20 times a second, marks
 * another of the records `selections` every ten seconds, and the first drags `drag`.
 */
export function installPlayedRoom() {
  let line = null
  class PlayedSocket extends WebSocket {
    send(data) {
      super.send(data)
      const parsed = typeof data === 'string' && data.startsWith('{') ? [JSON.parse(data)] : []
      for (const { id, method, params } of parsed) {
        if (method === 'subscription' && params.path === 'journey.follow')
          line = { socket: this, id }
      }
    }
  }
  window.WebSocket = PlayedSocket

  const say = (data) => {
    const text = JSON.stringify({ id: line.id, result: { type: 'data', data: [data] } })
    line.socket.dispatchEvent(new MessageEvent('message', { data: text }))
  }
  const nowhere = { cursor: null, selection: [], typing: null, drag: [], viewport: null }
  const hertz = 20
  const selectEveryMs = 10_000
  let timer

  window.playedRoom = {
    start({ people, beatMs, extent, selections = [], drag = null }) {
      const clientIds = Array.from({ length: people }, (_, index) => `played-client-${index}`)
      const place = (index, seconds) => ({
        x: Math.round(
          extent.x +
            (extent.width / 2) * (1 + Math.sin(seconds * (0.4 + (index % 7) / 10) + index)),
        ),
        y: Math.round(
          extent.y +
            (extent.height / 2) * (1 + Math.cos(seconds * (0.3 + (index % 5) / 10) + index * 2)),
        ),
      })
      say({
        type: 'room',
        peers: clientIds.map((clientId, index) => ({
          clientId,
          person: { kind: 'user', id: clientId, name: `Person ${index}` },
          colour: index % 12,
          presence: nowhere,
        })),
      })
      const began = performance.now()
      // Everybody speaks in a beat of their own; a late timer says what was due in between.
      const turn = (index, at) => Math.floor((at * hertz) / 1000 + index / people)
      const selectTurn = (index, at) => Math.floor(at / selectEveryMs + index / people)
      const setOf = (index, before, now) => {
        const at = place(index, now / 1000)
        const marks = selections.length > 0 && selectTurn(index, before) !== selectTurn(index, now)
        const record = selections[(index + selectTurn(index, now)) % selections.length]
        return {
          cursor: at,
          ...(marks ? { selection: [record] } : {}),
          ...(drag && index === 0 ? { drag: [{ id: drag, ...at }] } : {}),
        }
      }
      let before = -selectEveryMs
      timer = setInterval(() => {
        const now = performance.now() - began
        const moved = clientIds.flatMap((clientId, index) =>
          turn(index, before) === turn(index, now)
            ? []
            : [{ clientId, set: setOf(index, before, now) }],
        )
        before = now
        if (moved.length > 0) say({ type: 'presence', joined: [], moved, left: [] })
      }, beatMs)
    },
    stop() {
      clearInterval(timer)
      say({ type: 'room', peers: [] })
    },
  }
}
