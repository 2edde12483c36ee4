import type { Random } from '../fuzz/sync/random'

/** One thing that a WebSocket client may send. */
export type Frame = string | Buffer

const words = [
  '',
  'null',
  'PING',
  'true',
  '0',
  '{',
  '[]',
  '[[]]',
  '{}',
  '"',
  '\u0000',
  '\ud800',
  '💥',
]
const ids = [0, -1, 1e308, null, '', 'x'.repeat(10_000), '__proto__', {}, [], true]
const methods = [
  'query',
  'mutation',
  'subscription',
  'subscription.stop',
  'connectionParams',
  'x',
  7,
]
const paths = [
  'journey.follow',
  'journey.commit',
  'journey.records',
  'a.b',
  '',
  '__proto__',
  'constructor.name',
]

/** Nonsense of every kind that does not break the WebSocket protocol itself. */
export function hostileFrame(random: Random): Frame {
  const pick = <T>(items: readonly T[]) => items[random.below(items.length)] as T
  const call = () => ({
    id: pick(ids),
    jsonrpc: pick(['2.0', '1.0', undefined, undefined]),
    method: pick(methods),
    params: pick([undefined, null, [], {}, { path: pick(paths), input: input() }]),
  })
  const input = () =>
    pick<unknown>([
      undefined,
      null,
      'x'.repeat(random.below(5_000)),
      { journeyId: random.id(), clientId: 'hostile-client', cursor: random.below(100) - 50 },
      { journeyId: random.id(), clientId: 'hostile-client', mutationId: 1, diff: nested(20) },
      { journeyId: '__proto__', diff: { put: [{}], patch: [{ id: 1, set: null }], remove: [[]] } },
    ])
  const kinds: (() => Frame)[] = [
    () => Buffer.from(Array.from({ length: random.below(200) }, () => random.below(256))),
    () => pick(words),
    () => JSON.stringify(pick<unknown>([1, null, 'x', [null], [[1]], { id: 1 }])),
    () => '['.repeat(random.below(200_000)),
    () => JSON.stringify(nested(random.below(200))),
    () => JSON.stringify(call()),
    () => JSON.stringify(call()),
    () => JSON.stringify(Array.from({ length: random.below(30) }, call)),
    () => JSON.stringify(call()).slice(random.below(20)),
    () => JSON.stringify({ method: 'connectionParams', data: pick<unknown>([null, 1, { a: {} }]) }),
  ]
  return pick(kinds)()
}

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value }
  return value
}

/** Bytes after the upgrade that are no frames of the protocol: set reserved bits, unmasked, cut short. */
export function brokenBytes(random: Random): Buffer {
  const length = 2 + random.below(60)
  return Buffer.from(Array.from({ length }, () => random.below(256)))
}
