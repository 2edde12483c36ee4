'use client'

import { ArrowLeft, ChevronDown, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { foldText } from '@/core/feedback/fold-text'
import type { AttributeCondition } from '@/core/heat/filters'
import { AttributeEditor } from './attribute-editor'
import { type AttributeFacet, conditionWords } from './attribute-words'
import { SaveSegment } from './save-segment'

/** Conditions that a filter may hold. */
const most = 10

/** Filters by attributes of customers and responses: one button to choose, and a chip for each choice. */
export function AttributeFilter({
  workspaceId,
  facets,
  conditions,
  maySave,
  onChange,
}: {
  workspaceId: string
  facets: readonly AttributeFacet[]
  conditions: readonly AttributeCondition[]
  /** The choice can be kept as a segment. */
  maySave: boolean
  onChange: (conditions: AttributeCondition[]) => void
}) {
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState<string | null>(null)
  if (facets.length === 0 && conditions.length === 0) return null
  const facet = facets.find((one) => one.key === key)
  const without = (dropped: string) => conditions.filter((one) => one.key !== dropped)
  const set = (edited: string, condition: AttributeCondition | null) =>
    onChange([...without(edited), ...(condition ? [condition] : [])].sort(byKey))
  return (
    <>
      <Popover
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          if (next) setKey(null)
        }}
      >
        <PopoverTrigger asChild>
          <Button
            variant="secondary"
            className="data-[chosen]:border-primary/50 data-[chosen]:bg-primary-soft"
            data-chosen={conditions.length > 0 ? '' : undefined}
          >
            Attributes
            <ChevronDown className="text-muted-foreground" />
          </Button>
        </PopoverTrigger>
        <PopoverContent aria-label="Attributes" className="space-y-3">
          {facet ? (
            <>
              <div className="flex items-center gap-1">
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label="All attributes"
                  onClick={() => setKey(null)}
                >
                  <ArrowLeft className="rtl:rotate-180" />
                </Button>
                <bdi className="min-w-0 flex-1 truncate font-semibold">{facet.label}</bdi>
              </div>
              <AttributeEditor
                key={facet.key}
                facet={facet}
                condition={conditions.find((one) => one.key === facet.key) ?? null}
                onChange={(condition) => set(facet.key, condition)}
              />
            </>
          ) : (
            <>
              <AttributeList facets={facets} conditions={conditions} onChoose={setKey} />
              {maySave && conditions.length > 0 ? (
                <SaveSegment workspaceId={workspaceId} conditions={conditions} />
              ) : null}
            </>
          )}
        </PopoverContent>
      </Popover>
      {conditions.map((condition) => (
        <ConditionChip
          key={condition.key}
          condition={condition}
          facet={facets.find((one) => one.key === condition.key)}
          onRemove={() => onChange(without(condition.key))}
        />
      ))}
    </>
  )
}

const byKey = (a: AttributeCondition, b: AttributeCondition) => (a.key < b.key ? -1 : 1)

/** From so many attributes on, they can be searched. */
const worthSearching = 8

function AttributeList({
  facets,
  conditions,
  onChoose,
}: {
  facets: readonly AttributeFacet[]
  conditions: readonly AttributeCondition[]
  onChoose: (key: string) => void
}) {
  const [sought, setSought] = useState('')
  const full = conditions.length >= most
  const isChosen = (key: string) => conditions.some((one) => one.key === key)
  const shown = facets.filter(({ label }) => foldText(label).includes(foldText(sought.trim())))
  return (
    <div className="space-y-2">
      {facets.length >= worthSearching ? (
        <Input
          type="search"
          aria-label="Search in the attributes"
          placeholder="Search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      ) : null}
      <div className="flex max-h-64 flex-col overflow-y-auto">
        {shown.map(({ key, label }) => (
          <Button
            key={key}
            variant="ghost"
            className="justify-start"
            disabled={full && !isChosen(key)}
            onClick={() => onChoose(key)}
          >
            <bdi className="truncate">{label}</bdi>
          </Button>
        ))}
        {shown.length === 0 ? <p className="text-muted-foreground">No such attribute.</p> : null}
      </div>
      {full ? (
        <p className="text-muted-foreground text-sm">
          {`No more than ${most} attributes can be filtered by at once.`}
        </p>
      ) : null}
    </div>
  )
}

function ConditionChip({
  condition,
  facet,
  onRemove,
}: {
  condition: AttributeCondition
  facet: AttributeFacet | undefined
  onRemove: () => void
}) {
  const label = facet?.label ?? condition.key
  const words = conditionWords(condition, facet?.type ?? 'number')
  return (
    <span className="inline-flex h-8 max-w-72 items-center gap-1.5 rounded-sm border border-primary/50 bg-primary-soft ps-2.5 pe-1">
      <bdi className="shrink-0 text-muted-foreground">{label}</bdi>
      <bdi className="truncate font-medium">{words}</bdi>
      <Button
        variant="ghost"
        size="icon-sm"
        className="size-6"
        aria-label={`Remove the filter ${label}: ${words}`}
        onClick={onRemove}
      >
        <X />
      </Button>
    </span>
  )
}
