import { v7 } from 'uuid'
import { z } from 'zod'
import { Invalid } from '@/server/errors'
import { makeHookSecret } from '@/server/hooks/secret'
import { journeyProcedure } from '@/server/trpc/procedures'
import { presentWebhook } from './present'
import { recordSource } from './record-source'

/** Webhooks of one journey: nobody looks after more. */
const most = 100

/** Makes a webhook. Its secret is in this answer and nowhere else. */
export const createWebhook = journeyProcedure('source.manage')
  .input(z.object({ name: z.string().trim().min(1, 'Give it a name.').max(200) }))
  .mutation(async ({ ctx, input: { journeyId, name } }) => {
    const { services, workspaceId } = ctx
    const of = { workspaceId, journeyId }
    if ((await services.db.source.count({ where: { ...of, kind: 'webhook' } })) >= most)
      throw new Invalid(`A journey has at most ${most} webhooks.`)
    const message = 'Another source of this journey has this name.'
    const taken = new Invalid(message, [{ path: 'name', message }])
    if (await services.db.source.findFirst({ where: { ...of, name } })) throw taken
    const { secret, ...stored } = makeHookSecret()
    const id = v7()
    const [source] = await services.db.$transaction([
      services.db.source.create({
        data: { ...of, ...stored, id, name, kind: 'webhook', createdBy: ctx.actor.name },
      }),
      recordSource(ctx, 'source.create', { id, name }),
    ])
    return { ...presentWebhook(services, source), secret }
  })
