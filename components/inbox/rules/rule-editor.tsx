'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Places } from '@/components/feedback/import/places'
import { TouchpointSelect } from '@/components/feedback/touchpoint-select'
import { percentage, responses } from '@/components/heat/number-text'
import { useRefreshHeat } from '@/components/heat/refresh'
import { useTRPC } from '@/components/trpc/client'
import { type Failure, failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { toast } from '@/components/ui/toast'
import { useSettled } from '@/components/ui/use-settled'
import type { RuleCondition } from '@/core/feedback/rule'
import { ConditionField } from './condition-field'
import {
  blankCondition,
  type ConditionDraft,
  conditionOf,
  type Editing,
  mostConditions,
} from './draft'
import { Samples } from './samples'
import { useRulePreview } from './use-rule-preview'

/** Writes a rule and shows meanwhile what it would take. */
export function RuleEditor({
  journeyId,
  places,
  columns,
  editing: { ruleId, draft: begun },
  onClose,
}: {
  journeyId: string
  places: Places
  columns: readonly string[]
  editing: Editing
  onClose: (saved: boolean) => void
}) {
  const trpc = useTRPC()
  const refresh = useRefreshHeat()
  const [draft, setDraft] = useState(begun)
  const condition = conditionOf(draft)
  const options = {
    onSuccess: () => {
      void refresh()
      toast(
        'The rule is saved. It counts for what arrives from now on; run the rules for the rest.',
      )
      onClose(true)
    },
  }
  const create = useMutation(trpc.rule.create.mutationOptions(options))
  const update = useMutation(trpc.rule.update.mutationOptions(options))
  const failed = create.error ?? update.error
  const trial = useTrial(journeyId, ruleId, draft.touchpointId, condition)
  const failure = failed ? failureOf(failed) : trial.failure
  const setCondition = (key: number, part: Partial<ConditionDraft>) =>
    setDraft((before) => ({
      ...before,
      conditions: before.conditions.map((one) => (one.key === key ? { ...one, ...part } : one)),
    }))
  return (
    <Dialog open onOpenChange={(open) => open || onClose(false)}>
      <DialogContent className="sm:max-w-xl">
        <DialogHeader>
          <DialogTitle>{ruleId === null ? 'New rule' : 'Change the rule'}</DialogTitle>
          <DialogDescription>
            Which responses without a touchpoint belong to which one.
          </DialogDescription>
        </DialogHeader>
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault()
            if (!condition || !draft.touchpointId) return
            const rule = { journeyId, touchpointId: draft.touchpointId, condition }
            if (ruleId === null) create.mutate(rule)
            else update.mutate({ ...rule, ruleId })
          }}
        >
          {draft.conditions.map((one, index) => (
            <ConditionField
              key={one.key}
              condition={one}
              place={index + 1}
              columns={columns}
              error={problemOf(failure, one, index, draft.conditions.length)}
              onChange={(part) => setCondition(one.key, part)}
              onRemove={
                draft.conditions.length === 1
                  ? undefined
                  : () =>
                      setDraft((before) => ({
                        ...before,
                        conditions: before.conditions.filter(({ key }) => key !== one.key),
                      }))
              }
            />
          ))}
          {draft.conditions.length < mostConditions ? (
            <Button
              variant="ghost"
              size="sm"
              onClick={() =>
                setDraft((before) => ({
                  ...before,
                  conditions: [...before.conditions, blankCondition()],
                }))
              }
            >
              <Plus />
              And also
            </Button>
          ) : null}
          <Field label="Belongs to">
            {(control) => (
              <TouchpointSelect
                {...control}
                value={draft.touchpointId}
                places={places}
                onChange={(touchpointId) => setDraft((before) => ({ ...before, touchpointId }))}
              />
            )}
          </Field>
          <div className="space-y-2">
            <p role="status" className="text-sm">
              {trial.sentence}
            </p>
            <Samples items={trial.samples} label="Some that the rule takes" />
          </div>
          {failed ? (
            <p role="alert" className="text-danger text-sm">
              {failureOf(failed).message}
            </p>
          ) : null}
          <DialogFooter>
            <Button variant="secondary" onClick={() => onClose(false)}>
              Cancel
            </Button>
            <Button
              type="submit"
              disabled={!condition || !draft.touchpointId || create.isPending || update.isPending}
            >
              Save the rule
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}

/** What the rule would take as it is written now, once nobody types. */
function useTrial(
  journeyId: string,
  ruleId: string | null,
  touchpointId: string,
  condition: RuleCondition | null,
) {
  const trpc = useTRPC()
  const version = useQuery(trpc.rule.list.queryOptions({ journeyId })).data?.version
  const text = condition && JSON.stringify(condition)
  const settled = useSettled(text)
  const draft = useMemo(
    () =>
      settled === null
        ? undefined
        : {
            ruleId,
            touchpointId: touchpointId || null,
            condition: JSON.parse(settled) as RuleCondition,
          },
    [settled, ruleId, touchpointId],
  )
  const preview = useRulePreview(journeyId, draft && version, draft)
  const taking = preview.takings.get('draft')
  const failure = preview.error && settled === text ? failureOf(preview.error) : undefined
  return { failure, samples: taking?.samples ?? [], sentence: sentenceOf() }

  function sentenceOf(): string {
    if (!draft) return 'Nothing to look for yet.'
    if (failure) return ''
    const done = preview.progress === 1 ? '' : ` so far, ${percentage(preview.progress)} looked at`
    return taking ? `Takes ${responses(taking.n)}${done}.` : 'Counting what it takes.'
  }
}

/** What is wrong with this condition, of all that the server found. */
function problemOf(
  failure: Failure | undefined,
  condition: ConditionDraft,
  index: number,
  of: number,
): string | undefined {
  if (condition.is !== 'pattern') return undefined
  const wanted = of === 1 ? 'condition.pattern' : `condition.of.${index}.pattern`
  return failure?.problems.find(({ path }) => path.endsWith(wanted))?.message
}
