import { z } from 'zod'
import { heatOf, negativeShare, rank } from '@/core/heat/heat'
import { type HeatCounts, pool } from '@/core/heat/tally'
import type { PrismaClient } from '@/server/db/generated/client'

/** What the feedback on a journey comes to, for its card. */
export type JourneySummary = {
  responses: number
  /** Null while no touchpoint has enough responses. */
  hottest: { touchpointId: string; title: string; heat: number } | null
}

type TouchpointCounts = HeatCounts & { touchpointId: string }

/**
 * Summaries of all those journeys out of the rollups, in three queries however
 * many journeys there are. Removed touchpoints do not count. Journeys without
 * feedback are left out.
 */
export async function journeySummaries(
  db: PrismaClient,
  workspaceId: string,
  journeyIds: string[],
): Promise<Map<string, JourneySummary>> {
  const counts = await countsByJourney(db, workspaceId, journeyIds)
  const hottest = new Map(
    [...counts].map(([journeyId, places]) => [journeyId, hottestOf(places)] as const),
  )
  const ids = [...hottest.values()].flatMap((place) => place?.touchpointId ?? [])
  const titles = await titlesOf(db, workspaceId, ids)
  const summaries = [...counts].map(([journeyId, places]): [string, JourneySummary] => {
    const place = hottest.get(journeyId)
    return [
      journeyId,
      {
        responses: pool(places).n,
        hottest: place
          ? {
              touchpointId: place.touchpointId,
              title: titles.get(place.touchpointId) ?? '',
              heat: place.heat,
            }
          : null,
      },
    ]
  })
  return new Map(summaries)
}

function hottestOf(places: readonly TouchpointCounts[]) {
  const p0 = negativeShare(pool(places))
  const heats = places.map((counts) => ({
    touchpointId: counts.touchpointId,
    ...heatOf(counts, p0),
  }))
  return rank(heats).find((place) => place.state === 'ok' && place.heat > 0)
}

async function countsByJourney(
  db: PrismaClient,
  workspaceId: string,
  journeyIds: string[],
): Promise<Map<string, TouchpointCounts[]>> {
  const rows = await db.heatRollup.groupBy({
    by: ['journeyId', 'touchpointId'],
    where: { workspaceId, journeyId: { in: journeyIds }, grain: 'all' },
    _sum: { n: true, negative: true, painNegative: true },
  })
  const live = await liveTouchpoints(db, workspaceId, rows)
  const byJourney = new Map<string, TouchpointCounts[]>()
  for (const { journeyId, touchpointId, _sum } of rows) {
    if (!live.has(touchpointId)) continue
    const places = byJourney.get(journeyId) ?? []
    byJourney.set(journeyId, places)
    places.push({
      touchpointId,
      n: _sum.n ?? 0,
      negative: _sum.negative ?? 0,
      painNegative: Number(_sum.painNegative ?? 0),
    })
  }
  return byJourney
}

async function liveTouchpoints(
  db: PrismaClient,
  workspaceId: string,
  rows: { journeyId: string; touchpointId: string }[],
): Promise<Set<string>> {
  const records = await db.journeyRecord.findMany({
    where: {
      workspaceId,
      journeyId: { in: [...new Set(rows.map((row) => row.journeyId))] },
      type: 'touchpoint',
      deletedAt: null,
    },
    select: { id: true },
  })
  return new Set(records.map((record) => record.id))
}

const Titled = z.object({ title: z.string() })

async function titlesOf(
  db: PrismaClient,
  workspaceId: string,
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const records = await db.journeyRecord.findMany({
    where: { workspaceId, id: { in: ids } },
    select: { id: true, body: true },
  })
  return new Map(records.map(({ id, body }) => [id, Titled.parse(body).title]))
}
