/**
 * Heat counted from the raw answers by the definition alone, without the
 * product's code: the tests compare what the pages say with this.
 */
export type Answer = { touchpoint: string; scale: 'rating' | 'nps'; value: number }

/** A customer is unhappy from here down, and how bad it is, 0..1. */
const unhappyFrom = { rating: 2, nps: 6 }
const painOf = {
  rating: (value: number) => (5 - value) / 4,
  nps: (value: number) => (10 - value) / 10,
}

/** What the page says of the heat of those answers that are `about` a place of the map. */
export function sentenceOf(answers: readonly Answer[], about: (answer: Answer) => boolean): string {
  const isBad = ({ scale, value }: Answer) => value <= unhappyFrom[scale]
  const here = answers.filter(about)
  const bad = here.filter(isBad)
  const [n, k] = [here.length, bad.length]
  if (n < 5) return `Too few responses to say: ${n} of at least 5.`

  if (k === 0) {
    const [, most] = wilsonBounds(0, n)
    return `Heat 0 of 100: none of ${n} responses is negative; with 95% confidence at most ${hundredths(most)}% of all are.`
  }

  const everywhere = answers.filter(isBad).length / answers.length
  const pains = bad.map(({ scale, value }) => painOf[scale](value))
  const badness = pains.reduce((sum, one) => sum + one, 0) / k
  const heat = ((k + 10 * everywhere) / (n + 10)) * badness
  const [lo, hi] = wilsonBounds(k, n).map((bound) => bound * badness)
  return `Heat ${hundredths(heat)} of 100, 95% interval ${hundredths(lo)} to ${hundredths(hi)}, from ${n} responses.`
}

/** The roots p of (k/n - p)^2 = z^2 p (1 - p) / n, from which Wilson's interval is derived. */
function wilsonBounds(k: number, n: number): [number, number] {
  const [share, w] = [k / n, 1.96 ** 2 / n]
  const [a, b, c] = [1 + w, -(2 * share + w), share ** 2]
  const root = Math.sqrt(b ** 2 - 4 * a * c)
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)]
}

const hundredths = (value = 0) => Math.round(Math.abs(value) * 100)
