import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { cn } from '@/components/ui/cn'
import type { AttributeCondition, HeatFilters } from '@/core/heat/filters'
import { mostConditions, withCondition } from './attributes/attribute-conditions'
import { AttributeEditor, CheckRow } from './attributes/attribute-editor'
import { type AttributeFacet, conditionWords } from './attributes/attribute-words'
import { SaveSegment } from './attributes/save-segment'
import { type ChoiceList, chosenWords, type FiltersProps, toggled } from './filter-choices'
import { PeriodChoice, periodWords } from './period-filter'

/** Every filter as a line that says what is chosen and opens to choose; one is open at a time. */
export function FilterSections({
  filters,
  choices: { lists, attributes },
  bounds,
  open,
  onOpen,
  onChange,
}: FiltersProps & {
  /** The key of the open one. */
  open: string | null
  onOpen: (key: string | null) => void
}) {
  const set = (part: Partial<HeatFilters>) => onChange({ ...filters, ...part })
  const section = (key: string) => ({
    isOpen: open === key,
    onToggle: () => onOpen(open === key ? null : key),
  })
  const conditions = filters.attributes ?? []
  return (
    <div className="divide-y">
      <Section
        {...section('period')}
        name="Period"
        words={periodWords(filters)}
        isSet={filters.from !== undefined || filters.to !== undefined}
      >
        <PeriodChoice
          period={filters}
          bounds={bounds}
          onChange={({ from, to }) => set({ from, to })}
        />
      </Section>
      {lists.map((list) => (
        <Section
          key={list.name}
          {...section(list.name)}
          name={list.name}
          words={chosenWords(list)}
          isSet={list.chosen.length > 0}
        >
          <ListChoice list={list} onChange={(chosen) => set(list.part(chosen))} />
        </Section>
      ))}
      {attributes?.facets.map((facet) => (
        <AttributeSection
          key={facet.key}
          {...section(`attribute ${facet.key}`)}
          facet={facet}
          conditions={conditions}
          onChange={(next) => set({ attributes: next })}
        />
      ))}
      {attributes?.maySave && conditions.length > 0 ? (
        <div className="p-4 pt-1 [&>form]:border-t-0">
          <SaveSegment workspaceId={attributes.workspaceId} conditions={conditions} />
        </div>
      ) : null}
    </div>
  )
}

function AttributeSection({
  facet,
  conditions,
  onChange,
  ...state
}: {
  facet: AttributeFacet
  conditions: readonly AttributeCondition[]
  onChange: (conditions: AttributeCondition[]) => void
} & SectionState) {
  const condition = conditions.find(({ key }) => key === facet.key) ?? null
  return (
    <Section
      {...state}
      name={facet.label}
      words={condition ? conditionWords(condition, facet.type) : 'All'}
      isSet={condition !== null}
    >
      {condition === null && conditions.length >= mostConditions ? (
        <p className="text-muted-foreground text-sm">
          {`No more than ${mostConditions} attributes can be filtered by at once.`}
        </p>
      ) : (
        <AttributeEditor
          facet={facet}
          condition={condition}
          onChange={(next) => onChange(withCondition(conditions, facet.key, next))}
        />
      )}
    </Section>
  )
}

function ListChoice({
  list: { choices, chosen },
  onChange,
}: {
  list: ChoiceList
  onChange: (chosen: string[]) => void
}) {
  return (
    <div>
      {choices.map(({ value, label }) => (
        <CheckRow
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={() => onChange(toggled(chosen, value))}
        />
      ))}
    </div>
  )
}

type SectionState = { isOpen: boolean; onToggle: () => void }

function Section({
  name,
  words,
  isSet,
  isOpen,
  onToggle,
  children,
}: {
  name: string
  /** What is chosen. */
  words: string
  isSet: boolean
  children: ReactNode
} & SectionState) {
  const id = useId()
  return (
    <section aria-label={name}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
        className="focus-ring -outline-offset-2 flex min-h-11 w-full items-center gap-3 px-4 text-start hover:bg-accent"
      >
        <bdi className="min-w-0 shrink truncate font-medium">{name}</bdi>
        <bdi
          className={cn(
            'ms-auto min-w-0 max-w-[60%] truncate',
            isSet ? 'font-medium text-link' : 'text-muted-foreground',
          )}
        >
          {words}
        </bdi>
        <ChevronDown
          aria-hidden="true"
          className={cn('size-4 shrink-0 text-muted-foreground', isOpen && 'rotate-180')}
        />
      </button>
      {isOpen ? (
        <div id={id} className="px-4 pt-1 pb-4">
          {children}
        </div>
      ) : null}
    </section>
  )
}
