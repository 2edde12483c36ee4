import { z } from 'zod'
import { FormSettings } from '@/core/feedback/form'
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
    const [form] = await services.db.form.updateManyAndReturn({
      where: { workspaceId, journeyId, id: formId },
      data: { ...change, ...closing },
    })
    if (!form) throw new NotFound('This form is no longer there.')
    return presentForm(services, form)
  })
