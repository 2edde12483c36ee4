import { expect, type Page } from '@playwright/test'

export type SentAnswer = {
  touchpoint: string
  value: number
  day: string
  verbatim?: string
  customer?: string
  channel?: string
}

/** Sends ratings as a program would, by the key of somebody who may. */
export async function sendAnswers(
  page: Page,
  journeyId: string,
  key: string,
  answers: readonly SentAnswer[],
): Promise<void> {
  const data = answers.map(({ day, ...answer }, index) => ({
    ...answer,
    instrument: 'rating',
    at: `${day}T12:00:00Z`,
    externalId: `${answer.touchpoint} ${day} ${index}`,
  }))
  const sent = await page.request.post(`/api/v1/journeys/${journeyId}/feedback`, {
    headers: { authorization: `Bearer ${key}` },
    data,
  })
  expect(sent.status(), await sent.text()).toBeLessThan(300)
}

/** So many answers of 1, so many of 5, on one day. */
export function ratings(
  touchpoint: string,
  day: string,
  { bad, good }: { bad: number; good: number },
): SentAnswer[] {
  return Array.from({ length: bad + good }, (_, index) => ({
    touchpoint,
    day,
    value: index < bad ? 1 : 5,
  }))
}
