import { type Tone, verbatims } from './verbatims'

/** One answer of the sample survey, in the words of the import: touchpoint by its title. */
export type SampleResponse = {
  touchpoint: string
  instrument: 'rating' | 'csat' | 'ces' | 'nps'
  value: number
  verbatim: string | null
  channel: string
  source: string
  externalId: string
  at: Date
}

/**
 * How a touchpoint fares: answers in all, how many of them are bad and good, as
 * shares, and where people were when they met it, the frequent ones repeated.
 */
type Profile = {
  instrument: SampleResponse['instrument']
  n: number
  bad: number
  good: number
  channels: readonly string[]
}

const profiles: Readonly<Record<string, Profile>> = {
  'Inflight wifi service': {
    instrument: 'rating',
    n: 148,
    bad: 0.62,
    good: 0.18,
    channels: ['cabin'],
  },
  'Baggage handling': {
    instrument: 'csat',
    n: 120,
    bad: 0.44,
    good: 0.4,
    channels: ['airport', 'airport', 'app'],
  },
  'Ease of Online booking': {
    instrument: 'ces',
    n: 134,
    bad: 0.41,
    good: 0.38,
    channels: ['web', 'web', 'app'],
  },
  'Checkin service': {
    instrument: 'csat',
    n: 96,
    bad: 0.33,
    good: 0.47,
    channels: ['airport', 'app', 'web'],
  },
  'Food and drink': { instrument: 'rating', n: 110, bad: 0.31, good: 0.42, channels: ['cabin'] },
  'Gate location': {
    instrument: 'rating',
    n: 84,
    bad: 0.3,
    good: 0.45,
    channels: ['airport', 'airport', 'app'],
  },
  'Online boarding': {
    instrument: 'ces',
    n: 102,
    bad: 0.26,
    good: 0.52,
    channels: ['app', 'app', 'web'],
  },
  'Departure/Arrival time convenient': {
    instrument: 'rating',
    n: 78,
    bad: 0.24,
    good: 0.5,
    channels: ['web', 'web', 'app'],
  },
  'Leg room service': { instrument: 'rating', n: 88, bad: 0.29, good: 0.46, channels: ['cabin'] },
  'Inflight entertainment': {
    instrument: 'rating',
    n: 92,
    bad: 0.18,
    good: 0.6,
    channels: ['cabin'],
  },
  'Seat comfort': { instrument: 'rating', n: 106, bad: 0.17, good: 0.62, channels: ['cabin'] },
  'On-board service': { instrument: 'csat', n: 98, bad: 0.12, good: 0.7, channels: ['cabin'] },
  Cleanliness: { instrument: 'rating', n: 90, bad: 0.08, good: 0.74, channels: ['cabin'] },
  // Three answers: shown as too few to say.
  'Inflight service': { instrument: 'nps', n: 3, bad: 0.34, good: 0.5, channels: ['cabin'] },
}

/** The raw values that each tone may have, per instrument. */
const valuesOf: Record<SampleResponse['instrument'], Record<Tone, readonly number[]>> = {
  rating: { bad: [1, 1, 2], mixed: [3], good: [4, 5, 5] },
  csat: { bad: [1, 2, 2], mixed: [3], good: [4, 4, 5] },
  ces: { bad: [1, 2, 3], mixed: [4], good: [5, 6, 7] },
  nps: { bad: [1, 3, 5], mixed: [7, 8], good: [9, 10] },
}

const sources = ['Post-flight survey', 'App feedback'] as const
const DAY = 24 * 60 * 60 * 1000

/** Mulberry32: small, seeded, the same on every machine. Numbers in 0 (in) .. 1 (out). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function pick<T>(from: readonly T[], next: () => number): T {
  return from[Math.floor(next() * from.length)] as T
}

/** Tones in the profile's shares, spread evenly over the answers. */
function toneOf(index: number, { n, bad, good }: Profile): Tone {
  const share = ((index * 7919) % n) / n
  return share < bad ? 'bad' : share < bad + good ? 'good' : 'mixed'
}

function responsesOf(touchpoint: string, profile: Profile, now: Date, next: () => number) {
  const left: Record<Tone, string[]> = { bad: [], mixed: [], good: [] }
  for (const [tone, texts] of Object.entries(verbatims[touchpoint] ?? {})) {
    left[tone as Tone] = [...texts]
  }
  return Array.from({ length: profile.n }, (_, index): SampleResponse => {
    const tone = toneOf(index, profile)
    return {
      touchpoint,
      instrument: profile.instrument,
      value: pick(valuesOf[profile.instrument][tone], next),
      // About every third answer comes with words, until the written ones are used up.
      verbatim: next() < 0.35 ? (left[tone].shift() ?? null) : null,
      channel: pick(profile.channels, next),
      source: pick(sources, next),
      externalId: `sample:${touchpoint}:${index}`,
      at: new Date(now.getTime() - Math.floor(next() * 300 * DAY)),
    }
  })
}

/**
 * The answers of the sample survey: the same for every workspace but for their
 * times, which lie in the 300 days before `now`.
 */
export function sampleResponses(now: Date): SampleResponse[] {
  const next = random(20260101)
  return Object.entries(profiles).flatMap(([touchpoint, profile]) =>
    responsesOf(touchpoint, profile, now, next),
  )
}
