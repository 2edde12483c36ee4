import { z } from 'zod'
import { FormSettings } from '@/core/feedback/form'
import { recordDeed } from '@/server/audit/record-deed'
import { NotFound } from '@/server/errors'
import { demandTouchpoint } from '@/server/feedback/touchpoints'
import { journeyProcedure } from '@/server/trpc/procedures'
import { presentForm } from './settings'

/** Changes a form, which keeps its address; `isClosed` closes it or opens it again. What has been answered stays. */
export const update = journeyProcedure('source.manage')
  .input(
    FormSettings.omit({ instrument: true })
      .partial()
      .extend({ formId: z.uuid(), isClosed: z.boolean().optional() }),
  )
  .mutation(async ({ ctx, input: { journeyId, formId, isClosed, ...change } }) => {
    const { services, workspaceId } = ctx
    if (change.touchpointId)
      await demandTouchpoint(services.db, { workspaceId, journeyId }, change.touchpointId)
    const closing = isClosed === undefined ? {} : { closedAt: isClosed ? new Date() : null }
    const changed = Object.keys({ ...change, ...(isClosed === undefined ? {} : { isClosed }) })
    return services.db.$transaction(async (tx) => {
      const [form] = await tx.form.updateManyAndReturn({
        where: { workspaceId, journeyId, id: formId },
        data: { ...change, ...closing },
      })
      if (!form) throw new NotFound('This form is no longer there.')
      const target = { kind: 'form', id: formId, name: ctx.journey.title } as const
      await recordDeed(tx, ctx, 'form.change', target, {
        changed,
        isClosed: form.closedAt !== null,
      })
      return presentForm(services, form)
    })
  })
