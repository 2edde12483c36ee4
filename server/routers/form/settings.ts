import type { FormSettings } from '@/core/feedback/form'
import type { Form } from '@/server/db/generated/client'
import { formPath } from '@/server/forms/handler'
import type { Infrastructure } from '@/server/infrastructure'

/** A form as those see it who look after it. */
export function presentForm({ publicUrl }: Pick<Infrastructure, 'publicUrl'>, form: Form) {
  return {
    id: form.id,
    url: `${publicUrl}${formPath}/${form.token}`,
    touchpointId: form.touchpointId,
    instrument: form.instrument as FormSettings['instrument'],
    languages: form.languages as FormSettings['languages'],
    question: form.question as FormSettings['question'],
    comment: form.comment,
    channel: form.channel,
    dailyLimit: form.dailyLimit,
    createdBy: form.createdBy,
    createdAt: form.createdAt.toISOString(),
    isClosed: form.closedAt !== null,
  }
}
