import type { RouterOutputs } from '@/components/trpc/client'
import { type FormLanguage, usualQuestions } from '@/core/feedback/form'

/** A form, as those see it who look after it. */
export type Form = RouterOutputs['form']['list'][number]

/** What a form asks in one of its languages. */
export function questionOf(
  { instrument, question }: Pick<Form, 'instrument' | 'question'>,
  language: FormLanguage,
): string {
  return question[language] || usualQuestions[instrument][language]
}
