import { v7 } from 'uuid'
import { z } from 'zod'
import { WorkspaceName } from '@/core/access/account'
import { fullRights } from '@/core/access/can'
import { freeSlug, slugOf } from '@/core/access/slug'
import { recordDeed } from '@/server/audit/record-deed'
import { NotAllowed } from '@/server/errors'
import { userProcedure } from '@/server/trpc/procedures'
import { mayCreateWorkspaces } from '@/server/workspaces/may-create-workspaces'
import { presentWorkspace } from '@/server/workspaces/present-workspace'

/** Makes a workspace, owned by whoever makes it. */
export const create = userProcedure
  .input(z.object({ name: WorkspaceName }))
  .mutation(async ({ ctx, input }) => {
    const { db } = ctx.services
    if (!(await mayCreateWorkspaces(ctx.services, ctx.actor.id))) {
      throw new NotAllowed('Only owners of a workspace can create another one.')
    }
    const wanted = slugOf(input.name)
    const similar = await db.workspace.findMany({
      where: { slug: { startsWith: wanted } },
      select: { slug: true },
    })
    const slug = freeSlug(wanted, new Set(similar.map((other) => other.slug)))
    const id = v7()
    const { name } = input
    const members = { create: { userId: ctx.actor.id, role: 'owner' as const } }
    const [workspace] = await db.$transaction([
      db.workspace.create({ data: { id, slug, name, members } }),
      recordDeed(db, { ...ctx, workspaceId: id }, 'workspace.create', {
        kind: 'workspace',
        id,
        name,
      }),
    ])
    return presentWorkspace(workspace, 'owner', fullRights('owner'))
  })
