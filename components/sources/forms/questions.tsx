import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import {
  directionOf,
  type FormLanguage,
  type FormSettings,
  formLanguages,
  formLimits,
  languageNames,
  usualQuestions,
} from '@/core/feedback/form'

/** In which languages a form asks, and what in each. */
export function Questions({
  settings: { instrument, languages, question },
  onChange,
}: {
  settings: Pick<FormSettings, 'instrument' | 'languages' | 'question'>
  onChange: (part: Partial<FormSettings>) => void
}) {
  const labelId = useId()
  const toggle = (language: FormLanguage) =>
    onChange({
      languages: languages.includes(language)
        ? languages.filter((one) => one !== language)
        : [...languages, language],
    })
  return (
    <>
      <div className="space-y-1.5">
        <Label id={labelId}>Languages</Label>
        <div role="group" aria-labelledby={labelId} className="flex flex-wrap gap-2">
          {formLanguages.map((language) => (
            <Button
              key={language}
              variant="secondary"
              size="sm"
              lang={language}
              aria-pressed={languages.includes(language)}
              className="aria-pressed:border-primary aria-pressed:bg-primary-soft aria-pressed:text-link"
              onClick={() => toggle(language)}
            >
              {languageNames[language]}
            </Button>
          ))}
        </div>
        <p className="text-muted-foreground text-sm">
          A reader gets the language of their browser, else the first one chosen.
        </p>
      </div>
      {languages.map((language) => (
        <Field key={language} label={<bdi lang={language}>{languageNames[language]}</bdi>}>
          {(control) => (
            <Input
              {...control}
              lang={language}
              dir={directionOf(language)}
              value={question[language] ?? ''}
              maxLength={formLimits.question}
              placeholder={usualQuestions[instrument][language]}
              onChange={(event) =>
                onChange({ question: { ...question, [language]: event.target.value } })
              }
            />
          )}
        </Field>
      ))}
    </>
  )
}
