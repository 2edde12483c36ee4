'use client'

import { ArrowLeft, ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { foldText } from '@/core/feedback/fold-text'
import type { AttributeCondition } from '@/core/heat/filters'
import { FilterChip } from '../filter-chip'
import { mostConditions, withCondition } from './attribute-conditions'
import { AttributeEditor } from './attribute-editor'
import { type AttributeFacet, conditionText, conditionWords } from './attribute-words'
import { SaveSegment } from './save-segment'

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
  /** The attribute that one has come back from. */
  const [left, setLeft] = useState<string | null>(null)
  if (facets.length === 0 && conditions.length === 0) return null
  const facet = facets.find((one) => one.key === key)
  const back = () => {
    setLeft(key)
    setKey(null)
  }
  return (
    <>
      <Popover
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          if (!next) return
          setKey(null)
          setLeft(null)
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
        <PopoverContent
          aria-label="Attributes"
          className="space-y-3"
          onEscapeKeyDown={(event) => {
            if (!facet) return
            event.preventDefault()
            back()
          }}
        >
          {facet ? (
            <>
              <div className="flex items-center gap-1">
                <Button
                  ref={takeFocus}
                  variant="ghost"
                  size="icon-sm"
                  aria-label="All attributes"
                  onClick={back}
                >
                  <ArrowLeft className="rtl:rotate-180" />
                </Button>
                <bdi className="min-w-0 flex-1 truncate font-semibold">{facet.label}</bdi>
              </div>
              <AttributeEditor
                key={facet.key}
                facet={facet}
                condition={conditions.find((one) => one.key === facet.key) ?? null}
                onChange={(condition) => onChange(withCondition(conditions, facet.key, condition))}
              />
            </>
          ) : (
            <>
              <AttributeList
                facets={facets}
                conditions={conditions}
                left={left}
                onChoose={setKey}
              />
              {maySave && conditions.length > 0 ? (
                <SaveSegment workspaceId={workspaceId} conditions={conditions} />
              ) : null}
            </>
          )}
        </PopoverContent>
      </Popover>
      {conditions.map((condition) => {
        const { name, words } = conditionText(condition, facets)
        return (
          <FilterChip
            key={condition.key}
            name={name}
            words={words}
            onRemove={() => onChange(withCondition(conditions, condition.key, null))}
          />
        )
      })}
    </>
  )
}

const takeFocus = (element: HTMLElement | null) => element?.focus()

/** From so many attributes on, they can be searched. */
const worthSearching = 8

function AttributeList({
  facets,
  conditions,
  left,
  onChoose,
}: {
  facets: readonly AttributeFacet[]
  conditions: readonly AttributeCondition[]
  /** The one that was looked at last gets the focus back. */
  left: string | null
  onChoose: (key: string) => void
}) {
  const [sought, setSought] = useState('')
  const full = conditions.length >= mostConditions
  const conditionOf = (key: string) => conditions.find((one) => one.key === key)
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
      <div className="flex max-h-64 flex-col overflow-y-auto p-0.5">
        {shown.map((facet) => {
          const { key, label, type } = facet
          const condition = conditionOf(key)
          return (
            <Button
              key={key}
              ref={key === left ? takeFocus : undefined}
              variant="ghost"
              className="justify-start px-2"
              disabled={full && !condition}
              onClick={() => onChoose(key)}
            >
              <bdi className="min-w-0 shrink truncate">{label}</bdi>
              <bdi className="ms-auto min-w-0 max-w-32 truncate text-link">
                {condition ? conditionWords(condition, type) : null}
              </bdi>
              <ChevronRight className="text-muted-foreground rtl:rotate-180" />
            </Button>
          )
        })}
        {shown.length === 0 ? <p className="text-muted-foreground">No such attribute.</p> : null}
      </div>
      {full ? (
        <p className="text-muted-foreground text-sm">
          {`No more than ${mostConditions} attributes can be filtered by at once.`}
        </p>
      ) : null}
    </div>
  )
}
