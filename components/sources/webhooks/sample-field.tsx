import { count } from '@/components/heat/number-text'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

/** Stands for the whole message in a select, which knows no empty value. No path begins so. */
const whole = '.message'

/** A message as the program sends it, and where its answers are. */
export function SampleField({
  text,
  rowsAt,
  lists,
  rows,
  error,
  onText,
  onRowsAt,
}: {
  text: string
  /** Path of the list of answers; empty: the message is one. */
  rowsAt: string
  /** Paths of the lists in the sample. */
  lists: readonly string[]
  /** Answers in the sample; null: there is none that could be read. */
  rows: number | null
  error: string | null
  onText: (text: string) => void
  onRowsAt: (rowsAt: string) => void
}) {
  const paths = [...new Set([...lists, rowsAt])].filter((path) => path !== '')
  const names: Record<string, string> = { [whole]: 'The message itself' }
  for (const path of paths) names[path] = `Each one in ${path}`
  return (
    <div className="space-y-3">
      <Field
        label="Sample message"
        hint={rows === null ? 'As the program sends it, in JSON.' : rowsText(rows)}
        error={error}
      >
        {(control) => (
          <Textarea
            {...control}
            dir="ltr"
            spellCheck={false}
            rows={6}
            value={text}
            placeholder={'{ "id": "a-17", "answer": { "score": 4, "text": "…" } }'}
            className="max-h-48 min-h-28 font-mono text-xs"
            onChange={(event) => onText(event.target.value)}
          />
        )}
      </Field>
      {paths.length > 0 ? (
        <Field label="An answer is" hint="A message may bring several in a list.">
          {(control) => (
            <ChoiceSelect
              {...control}
              value={rowsAt === '' ? whole : rowsAt}
              names={names}
              onChange={(chosen) => onRowsAt(chosen === whole ? '' : chosen)}
            />
          )}
        </Field>
      ) : null}
    </div>
  )
}

function rowsText(rows: number): string {
  return rows === 1 ? 'It holds 1 answer.' : `It holds ${count(rows)} answers.`
}
