import type { RuleCondition } from '@/core/feedback/rule'
import { partsOf } from './condition-words'

/** Values shown of a list; all of them are in its tooltip. */
const shown = 6

/** What a rule asks, to be read: each part in a line of its own, as all of them must hold. */
export function ConditionText({ condition }: { condition: RuleCondition }) {
  return (
    <ul aria-label="All of these hold" className="space-y-1">
      {partsOf(condition).map(({ key, what, name, values }) => (
        <li key={key} className="flex flex-wrap items-center gap-1" title={values.join('\n')}>
          <span className="text-muted-foreground text-sm">{what}</span>
          {name === null ? null : <bdi className="font-medium text-sm">{name}</bdi>}
          {values.slice(0, shown).map((value) => (
            <bdi key={value} className="max-w-60 truncate rounded-sm bg-muted px-1.5 text-sm">
              {value}
            </bdi>
          ))}
          {values.length > shown ? (
            <span className="text-muted-foreground text-sm">{`+${values.length - shown}`}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
