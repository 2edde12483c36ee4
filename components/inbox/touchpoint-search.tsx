'use client'

import { Command } from 'cmdk'
import { MapPin } from 'lucide-react'
import type { Places } from '@/components/feedback/import/places'
import { Dialog, DialogContent, DialogTitle } from '@/components/ui/dialog'
import { titleKey } from '@/core/feedback/titles'

/** Finds a touchpoint of the map by a part of its title or its stage's, in any script. */
export function TouchpointSearch({
  title,
  places,
  first,
  onChoose,
  onClose,
  onClosed,
}: {
  /** What the choice is for. */
  title: string
  places: Places
  /** The touchpoint that was chosen last, offered before the others. */
  first: string | null
  onChoose: (touchpointId: string) => void
  onClose: () => void
  /** The focus is free again. */
  onClosed: () => void
}) {
  const again = places.touchpoints.find(({ id }) => id === first)
  const stageOf = new Map(places.stages.map((stage) => [stage.id, stage.title]))
  const item = (touchpoint: Places['touchpoints'][number], group: string) => (
    <Command.Item
      key={touchpoint.id}
      value={`${group} ${touchpoint.id}`}
      keywords={[touchpoint.title, stageOf.get(touchpoint.stageId) ?? '']}
      onSelect={() => onChoose(touchpoint.id)}
      className="flex min-h-9 items-center gap-2.5 rounded-sm px-2 py-1 text-base data-[selected=true]:bg-accent"
    >
      <MapPin aria-hidden="true" className="size-4 shrink-0 text-muted-foreground" />
      <bdi className="min-w-0 flex-1 truncate">{touchpoint.title || 'Untitled'}</bdi>
    </Command.Item>
  )
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent
        aria-describedby={undefined}
        className="gap-0 overflow-hidden p-0 sm:mt-[12vh] sm:p-0 [&>button]:top-2 sm:[&>button]:top-2"
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          onClosed()
        }}
      >
        <DialogTitle className="border-b px-4 py-3 pe-12 font-semibold text-base">
          {title}
        </DialogTitle>
        <Command label="Touchpoints" loop filter={fits}>
          <Command.Input
            autoFocus
            placeholder="Find a touchpoint"
            className="h-11 w-full border-b bg-transparent px-4 text-base outline-none placeholder:text-muted-foreground"
          />
          <Command.List className="max-h-[min(60vh,420px)] overflow-y-auto p-2">
            <Command.Empty className="p-6 text-center text-muted-foreground">
              No touchpoint of the map has this title.
            </Command.Empty>
            {again ? (
              <Command.Group heading="Last time" className={groupClasses}>
                {item(again, 'again')}
              </Command.Group>
            ) : null}
            {places.stages.map((stage) => {
              const touchpoints = places.touchpoints.filter(({ stageId }) => stageId === stage.id)
              if (touchpoints.length === 0) return null
              return (
                <Command.Group
                  key={stage.id}
                  heading={<bdi>{stage.title || 'Untitled'}</bdi>}
                  className={groupClasses}
                >
                  {touchpoints.map((touchpoint) => item(touchpoint, 'map'))}
                </Command.Group>
              )
            })}
          </Command.List>
        </Command>
      </DialogContent>
    </Dialog>
  )
}

const groupClasses =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted-foreground [&_[cmdk-group-heading]]:text-xs'

/** The beginning of a title counts for more than its middle. */
function fits(_value: string, search: string, keywords: string[] = []): number {
  const wanted = titleKey(search)
  if (wanted === '') return 1
  const [title = '', stage = ''] = keywords.map(titleKey)
  if (title.startsWith(wanted)) return 1
  if (title.includes(wanted)) return 0.8
  return stage.includes(wanted) ? 0.5 : 0
}
