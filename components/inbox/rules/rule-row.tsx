import { ArrowDown, ArrowRight, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import { count } from '@/components/heat/number-text'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Switch } from '@/components/ui/switch'
import { Tooltip } from '@/components/ui/tooltip'
import type { RuleTaking, RuleView } from '@/core/feedback/rule-views'
import { ConditionText } from './condition-text'
import { Samples } from './samples'

/** One rule: what it asks, where it puts what fits, how many that are now, and its place in the order. */
export function RuleRow({
  rule,
  place,
  last,
  title,
  taking,
  onMove,
  onEnable,
  onEdit,
  onRemove,
}: {
  rule: RuleView
  /** Its place in the order, from 1. */
  place: number
  last: boolean
  /** Its touchpoint's; undefined: not on the map. */
  title: string | undefined
  /** Undefined: not counted yet, or it takes nothing now. */
  taking: RuleTaking | undefined
  onMove: (step: -1 | 1) => void
  onEnable: (enabled: boolean) => void
  onEdit: () => void
  onRemove: () => void
}) {
  const name = `rule ${place}`
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 p-3">
      <span aria-hidden="true" className="w-5 pt-0.5 text-end text-muted-foreground tabular-nums">
        {place}
      </span>
      <div className="min-w-0 flex-1 basis-64 space-y-1.5">
        <ConditionText condition={rule.condition} />
        <p className="flex items-center gap-1.5">
          <ArrowRight
            aria-label="belongs to"
            className="size-4 shrink-0 text-muted-foreground rtl:rotate-180"
          />
          {rule.placed ? (
            <bdi className="truncate font-medium">{title || 'Untitled'}</bdi>
          ) : (
            <Badge variant="warning">Its touchpoint is no longer on the map</Badge>
          )}
        </p>
        {taking && taking.n > 0 ? (
          <details className="text-sm">
            <summary className="focus-ring w-fit cursor-pointer rounded-sm tabular-nums pointer-coarse:py-2.5">
              {`Takes ${count(taking.n)}, of which ${count(taking.moves)} would move`}
            </summary>
            <div className="pt-1.5">
              <Samples items={taking.samples} label={`Some that ${name} takes`} />
            </div>
          </details>
        ) : taking ? (
          <p className="text-muted-foreground text-sm">Takes nothing</p>
        ) : null}
      </div>
      <div className="flex items-center gap-1 pointer-coarse:gap-3">
        <Switch
          aria-label={`Use ${name}`}
          checked={rule.enabled}
          onCheckedChange={onEnable}
          className="me-2"
        />
        <Deed label={`Move ${name} up`} disabled={place === 1} onPress={() => onMove(-1)}>
          <ArrowUp />
        </Deed>
        <Deed label={`Move ${name} down`} disabled={last} onPress={() => onMove(1)}>
          <ArrowDown />
        </Deed>
        <Deed label={`Change ${name}`} onPress={onEdit}>
          <Pencil />
        </Deed>
        <Deed label={`Remove ${name}`} onPress={onRemove}>
          <Trash2 />
        </Deed>
      </div>
    </li>
  )
}

function Deed({
  label,
  disabled,
  onPress,
  children,
}: {
  label: string
  disabled?: boolean
  onPress: () => void
  children: React.ReactNode
}) {
  return (
    <Tooltip content={label}>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={label}
        aria-disabled={disabled}
        onClick={() => disabled || onPress()}
      >
        {children}
      </Button>
    </Tooltip>
  )
}
