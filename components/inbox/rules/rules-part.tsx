'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { ListFilter, Plus } from 'lucide-react'
import type { Places } from '@/components/feedback/import/places'
import { useRefreshHeat } from '@/components/heat/refresh'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import type { RuleView } from '@/core/feedback/rule-views'
import { blankCondition, draftOf, type Editing } from './draft'
import { RuleRow } from './rule-row'
import { RunPart } from './run-part'
import { useRulePreview } from './use-rule-preview'
import { useRuleRun } from './use-rule-run'

/** The journey's rules in their order, what each would take now, and their run. */
export function RulesPart({
  journeyId,
  places,
  onEdit,
}: {
  journeyId: string
  places: Places
  onEdit: (editing: Editing) => void
}) {
  const trpc = useTRPC()
  const refresh = useRefreshHeat()
  const list = useQuery(trpc.rule.list.queryOptions({ journeyId }))
  const run = useRuleRun(journeyId)
  // While a run is at work, what it would do is moving; it is counted when it has ended.
  const isResting = run.isKnown && run.last?.state !== 'running'
  const preview = useRulePreview(journeyId, isResting ? list.data?.version : undefined)
  const options = {
    onSuccess: refresh,
    onError: (error: unknown) => void toast.error(failureOf(error).message),
  }
  const update = useMutation(trpc.rule.update.mutationOptions(options))
  const move = useMutation(trpc.rule.move.mutationOptions(options))
  const create = useMutation(trpc.rule.create.mutationOptions(options))
  const remove = useMutation(trpc.rule.remove.mutationOptions(options))
  /** Removes a rule; the notice of it can bring it back into its place. */
  const drop = async (
    { ruleId, touchpointId, condition, enabled }: RuleView,
    before?: RuleView,
  ) => {
    const restore = async () => {
      const made = await create.mutateAsync({ journeyId, touchpointId, condition, enabled })
      move.mutate({ journeyId, ruleId: made.ruleId, afterId: before?.ruleId ?? null })
    }
    await remove.mutateAsync({ journeyId, ruleId })
    toast('The rule is removed. What it assigned stays until the rules are run.', {
      action: { label: 'Undo', onClick: () => void restore().catch(() => {}) },
    })
  }
  const write = () =>
    onEdit({ ruleId: null, draft: { touchpointId: '', conditions: [blankCondition()] } })
  const newRule = (
    <Button variant="secondary" size="sm" onClick={write}>
      <Plus />
      New rule
    </Button>
  )

  if (list.isPending) return <Skeleton className="h-40" />
  if (list.isError && !list.data) {
    const retry = () => void list.refetch()
    return <ErrorNotice message={failureOf(list.error).message} onRetry={retry} />
  }
  const { rules, version } = list.data
  if (rules.length === 0) {
    return (
      <EmptyState icon={<ListFilter />} title="No rules yet" action={newRule}>
        A rule says to which touchpoint a response belongs that names none: by what the customer
        wrote, by a column, or by its channel.
      </EmptyState>
    )
  }
  return (
    <div className="space-y-4">
      <p className="text-muted-foreground">
        The first rule that fits a response takes it. Rules decide about what arrives without a
        touchpoint, and about the rest when you run them. What somebody assigned by hand, and what
        named its touchpoint itself, stays.
      </p>
      <ol aria-label="Rules" className="divide-y rounded-md border">
        {rules.map((rule, index) => (
          <RuleRow
            key={rule.ruleId}
            rule={rule}
            place={index + 1}
            last={index === rules.length - 1}
            title={places.touchpoints.find(({ id }) => id === rule.touchpointId)?.title}
            taking={preview.takings.get(rule.ruleId)}
            onMove={(step) => {
              const afterId = rules[step < 0 ? index - 2 : index + 1]?.ruleId ?? null
              move.mutate({ journeyId, ruleId: rule.ruleId, afterId })
            }}
            onEnable={(enabled) => update.mutate({ journeyId, ruleId: rule.ruleId, enabled })}
            onEdit={() => onEdit({ ruleId: rule.ruleId, draft: draftOf(rule) })}
            onRemove={() => void drop(rule, rules[index - 1]).catch(() => {})}
          />
        ))}
      </ol>
      {newRule}
      <RunPart journeyId={journeyId} version={version} preview={preview} run={run} />
    </div>
  )
}
