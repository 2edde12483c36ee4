import { X } from 'lucide-react'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { conditionKinds, kindNames } from './condition-words'
import type { ConditionDraft } from './draft'

/** One condition of a rule that is being written. */
export function ConditionField({
  condition,
  place,
  columns,
  error,
  onChange,
  onRemove,
}: {
  condition: ConditionDraft
  /** Its place among the conditions, from 1. */
  place: number
  /** Columns that are known, offered while one writes. */
  columns: readonly string[]
  error: string | undefined
  onChange: (part: Partial<ConditionDraft>) => void
  /** Undefined: it is the only one. */
  onRemove: (() => void) | undefined
}) {
  const { is, column, text } = condition
  const { label, hint } = conditionKinds[is]
  const listId = useId()
  return (
    <fieldset className="space-y-3 rounded-md border p-3">
      <legend className="sr-only">{`Condition ${place}`}</legend>
      <div className="flex items-center gap-2">
        <ChoiceSelect
          aria-label={`Kind of condition ${place}`}
          value={is}
          names={kindNames}
          onChange={(next) => onChange({ is: next })}
          className="w-40"
        />
        <span className="flex-1" />
        {onRemove ? (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={`Remove condition ${place}`}
            onClick={onRemove}
          >
            <X />
          </Button>
        ) : null}
      </div>
      {is === 'column' ? (
        <Field label="Column">
          {(control) => (
            <>
              <Input
                {...control}
                value={column}
                maxLength={1000}
                list={listId}
                onChange={(event) => onChange({ column: event.target.value })}
              />
              <datalist id={listId}>
                {columns.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      ) : null}
      <Field label={label} hint={hint} error={error}>
        {(control) =>
          is === 'pattern' ? (
            <Input
              {...control}
              dir="ltr"
              spellCheck={false}
              className="font-mono"
              value={text}
              maxLength={500}
              onChange={(event) => onChange({ text: event.target.value })}
            />
          ) : (
            <Textarea
              {...control}
              value={text}
              onChange={(event) => onChange({ text: event.target.value })}
            />
          )
        }
      </Field>
    </fieldset>
  )
}
