'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { ListFilter, Play, Plus, RefreshCw, Square } from 'lucide-react'
import type { Places } from '@/components/feedback/import/places'
import { count, percentage, responses } from '@/components/heat/number-text'
import { useRefreshHeat } from '@/components/heat/refresh'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Progress } from '@/components/ui/progress'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import type { RuleView } from '@/core/feedback/rule-views'
import { blankCondition, draftOf, type Editing } from './draft'
import { RuleRow } from './rule-row'
import { Samples } from './samples'
import { useRulePreview } from './use-rule-preview'
import { useRunRules } from './use-run-rules'

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
  const preview = useRulePreview(journeyId, list.data?.version)
  const { run, start, stop } = useRunRules(journeyId, preview.again)
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
  const counted = preview.progress === 1
  const moves = [...preview.takings.values()].reduce((sum, one) => sum + one.moves, 0)
  const left = preview.takings.get(null)
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
      <section aria-label="Run" className="space-y-3 rounded-md border p-3">
        {preview.error ? (
          <p role="alert" className="text-danger">
            {failureOf(preview.error).message}
          </p>
        ) : (
          <p role="status">
            {run
              ? `The rules run: ${responses(run.changed)} moved.`
              : !counted
                ? `Counting what the rules would take, ${percentage(preview.progress)} done.`
                : moves === 0
                  ? 'All is where the rules say. A run would move nothing.'
                  : `A run would move ${responses(moves)}.`}
          </p>
        )}
        {run ? (
          <div className="flex items-center gap-2">
            <Progress value={run.progress * 100} aria-label="Progress of the run" />
            <span className="text-sm tabular-nums">{percentage(run.progress)}</span>
          </div>
        ) : null}
        {left && !run && counted ? (
          <div className="space-y-1">
            <p className="text-sm">{`No rule takes ${count(left.n)} of them; they stay in the inbox.`}</p>
            <Samples items={left.samples} label="Some that no rule takes" />
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {run ? (
            <Button variant="secondary" size="sm" onClick={stop}>
              <Square />
              Stop
            </Button>
          ) : (
            <>
              <Button
                size="sm"
                disabled={counted && moves === 0}
                onClick={() => void start(version)}
              >
                <Play className="rtl:-scale-x-100" />
                Run the rules
              </Button>
              <Button variant="ghost" size="sm" onClick={() => void preview.again()}>
                <RefreshCw />
                Count again
              </Button>
            </>
          )}
        </div>
      </section>
    </div>
  )
}
