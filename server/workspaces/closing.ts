import { graceDays } from '@/core/access/closing'
import { type Doer, recordDeed } from '@/server/audit/record-deed'
import type { Prisma, Workspace } from '@/server/db/generated/client'
import { Conflict } from '@/server/errors'
import type { Services } from '@/server/services'
import { demandName } from './demand-name'
import { lockWorkspace } from './lock-workspace'

const day = 24 * 60 * 60 * 1000

type Parts = Pick<Services, 'db' | 'auth' | 'hubs'>

/**
 * Decides that the workspace goes: from now on it can only be read and taken
 * along, its links, forms, webhooks and keys are closed, and when the grace is
 * over it is removed for good (`Removals`).
 * @throws Invalid when the name is another one, Conflict when it is decided already
 */
export async function closeWorkspace(
  parts: Parts,
  doer: Doer,
  confirmName: string,
): Promise<Workspace> {
  const { workspaceId: id } = doer
  const removedAfter = new Date(Date.now() + graceDays * day)
  const workspace = await parts.db.$transaction(async (tx) => {
    await lockWorkspace(tx, id)
    const { name, removedAfter: before } = await tx.workspace.findUniqueOrThrow({ where: { id } })
    demandName(confirmName, name)
    if (before) throw new Conflict('This workspace is about to be removed already.')
    await stopWork(tx, id)
    const details = { removedAfter: removedAfter.toISOString() }
    await recordDeed(tx, doer, 'workspace.remove', { kind: 'workspace', id, name }, details)
    return tx.workspace.update({ where: { id }, data: { removedAfter } })
  })
  await tellEverybody(parts, id)
  return workspace
}

/** Brings a workspace back that was about to be removed. @throws Conflict when it is not. */
export async function bringBackWorkspace(parts: Parts, doer: Doer): Promise<Workspace> {
  const { workspaceId: id } = doer
  const workspace = await parts.db.$transaction(async (tx) => {
    await lockWorkspace(tx, id)
    const { name, removedAfter } = await tx.workspace.findUniqueOrThrow({ where: { id } })
    if (!removedAfter) throw new Conflict('This workspace is not about to be removed.')
    await recordDeed(tx, doer, 'workspace.bringBack', { kind: 'workspace', id, name })
    return tx.workspace.update({ where: { id }, data: { removedAfter: null } })
  })
  await tellEverybody(parts, id)
  return workspace
}

/** What works in the background stops between two portions, and can be resumed if the workspace is brought back. */
async function stopWork(tx: Prisma.TransactionClient, workspaceId: string): Promise<void> {
  const finishedAt = new Date()
  const running = { workspaceId, state: 'running' as const }
  await tx.import.updateMany({ where: running, data: { state: 'cancelled', finishedAt } })
  await tx.ruleRun.updateMany({ where: running, data: { state: 'stopped', finishedAt } })
}

/** Guests and programs are cut off or let in again; open pages of members learn what they may now. */
async function tellEverybody({ db, auth, hubs }: Parts, workspaceId: string): Promise<void> {
  await auth.changed({ kind: 'workspace', workspaceId })
  const journeys = await db.journey.findMany({ where: { workspaceId }, select: { id: true } })
  await Promise.all(journeys.map(({ id }) => hubs.announce(id, { type: 'journey' })))
}
