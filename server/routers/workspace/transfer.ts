import { z } from 'zod'
import { NotAllowed } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { transferWorkspace } from '@/server/workspaces/transfer'

/** Gives the workspace to another member; asks for its name, so that it is no slip. */
export const transfer = workspaceProcedure('workspace.transfer')
  .input(z.object({ userId: z.uuid(), confirmName: z.string().max(200) }))
  .mutation(async ({ ctx, input: { userId, confirmName } }) => {
    const { actor, services } = ctx
    if (actor.kind !== 'user') throw new NotAllowed('An API key owns nothing.')
    await transferWorkspace(services, { ...ctx, actor }, { userId, confirmName })
  })
