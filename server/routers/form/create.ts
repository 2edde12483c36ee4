import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { FormSettings } from '@/core/feedback/form'
import { recordDeed } from '@/server/audit/record-deed'
import { Invalid } from '@/server/errors'
import { demandTouchpoint } from '@/server/feedback/touchpoints'
import { journeyProcedure } from '@/server/trpc/procedures'
import { presentForm } from './settings'

/** Forms of one journey: nobody looks after more. */
const most = 500

/** Makes a form with one question about one touchpoint. */
export const create = journeyProcedure('source.manage')
  .input(FormSettings)
  .mutation(async ({ ctx, input: { journeyId, ...settings } }) => {
    const { services, workspaceId } = ctx
    await demandTouchpoint(services.db, { workspaceId, journeyId }, settings.touchpointId)
    if ((await services.db.form.count({ where: { workspaceId, journeyId } })) >= most)
      throw new Invalid(`A journey has at most ${most} forms.`)
    const id = v7()
    const target = { kind: 'form', id, name: ctx.journey.title } as const
    const [form] = await services.db.$transaction([
      services.db.form.create({
        data: {
          ...settings,
          languages: [...new Set(settings.languages)],
          workspaceId,
          journeyId,
          id,
          // Public, yet not to be guessed: 96 random bits.
          token: randomBytes(12).toString('base64url'),
          createdBy: ctx.actor.name,
        },
      }),
      recordDeed(services.db, ctx, 'form.create', target),
    ])
    return presentForm(services, form)
  })
