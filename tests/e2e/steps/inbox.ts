import { expect, type Page } from '@playwright/test'
import { v7 } from 'uuid'
import type { PrismaClient } from '@/server/db/generated/client'

type Waiting = { words: string | null; fields?: Record<string, string>; channel?: string }

/** Puts responses into the inbox of a journey, the first of them newest. */
export async function fillInbox(
  db: PrismaClient,
  place: { workspaceId: string; journeyId: string },
  waiting: readonly Waiting[],
): Promise<void> {
  const at = (index: number) => new Date(Date.UTC(2026, 2, 1) - index * 3_600_000)
  await db.feedbackClock.create({ data: { ...place, version: 1 } })
  await db.responseBlock.create({
    data: {
      ...{ ...place, block: 0, n: waiting.length, version: 1, counted: true },
      ...{ firstDay: at(waiting.length), lastDay: at(0) },
    },
  })
  await db.response.createMany({
    data: waiting.map(({ words, fields, channel = '' }, index) => ({
      ...{ ...place, id: v7(), block: 0, instrument: 'csat', value: 1 + (index % 5) },
      ...{ verbatim: words, channel, fields, source: 'desk', at: at(index) },
    })),
  })
}

/** Says that so many responses wait. */
export async function expectWaiting(page: Page, n: number): Promise<void> {
  await expect(page.getByRole('radio', { name: `Unassigned ${n}`, exact: true })).toBeVisible()
}

/** Finds a touchpoint for the chosen responses by keys alone. */
export async function assignByKeys(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: /^Assign / })
  await expect(dialog.getByPlaceholder('Find a touchpoint')).toBeFocused()
  await page.keyboard.type(typed)
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}
