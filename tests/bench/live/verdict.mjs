import { round } from '../measure.mjs'

const compared = [
  'edit_p95_ms',
  'ack_p95_ms',
  'cursor_p99_ms',
  'server_cpu_s',
  'rss_mb',
  'cpu_per_delivered_edit_us',
  'cpu_per_delivery_us',
]

/** Ours by the peer's, for each room that both have: less than 1 is better. */
export function ratios({ peer, ...ours }) {
  if (!peer) return []
  return Object.entries(ours).flatMap(([setUp, { rooms }]) =>
    rooms.flatMap((room) => {
      const other = peer.rooms.find((each) => isAlike(each, room))
      return other ? { set_up: setUp, ...whichRoom(room), ...divide(room, other) } : []
    }),
  )
}

function divide(room, other) {
  const pairs = compared.map((name) => [
    name.replace(/_(ms|s|mb|us)$/, ''),
    room[name] === null || !other[name] ? null : round(room[name] / other[name], 2),
  ])
  return Object.fromEntries(pairs)
}

const whichRoom = ({ clients, cursors = true }) => ({ clients, cursors })

function isAlike(one, other) {
  return one.clients === other.clients && one.cursors === other.cursors
}

/** What was to be reached, for every set-up of ours; see issue "Live". */
export function targetsMet({ peer, ...ours }) {
  return Object.fromEntries(
    Object.entries(ours).map(([setUp, { rooms, catch_up_worst_ms, storm_heal_ms }]) => {
      const fifty = rooms.find(({ clients, cursors = true }) => clients === 50 && cursors)
      const cheaper = (room) => {
        const other = peer?.rooms.find((each) => isAlike(each, room))
        return !other || room.cpu_per_delivered_edit_us <= other.cpu_per_delivered_edit_us
      }
      const met = {
        nothing_lost_or_doubled: rooms.every(({ lost, duplicated }) => lost + duplicated === 0),
        ack_p95_50ms: atMost(50, fifty?.ack_p95_ms),
        edit_p95_80ms: atMost(80, fifty?.edit_p95_ms),
        cursor_p99_60ms: atMost(60, fifty?.cursor_p99_ms),
        // What was asked for has cursors; `ratios` also tells of the room without.
        cpu_no_more_than_peer: peer
          ? rooms.filter(({ cursors = true }) => cursors).every(cheaper)
          : null,
        catch_up_500ms: atMost(500, catch_up_worst_ms),
        storm_3s: atMost(3_000, storm_heal_ms),
      }
      return [setUp, met]
    }),
  )
}

/** Null: it was not measured. */
function atMost(limit, value) {
  return value === undefined || value === null ? null : value <= limit
}
