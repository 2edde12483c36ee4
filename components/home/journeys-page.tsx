'use client'

import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { useMay } from '@/components/shell/workspace'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { CreateJourneyDialog } from './create-journey-dialog'
import type { JourneyItem } from './journey'
import { JourneyGrid } from './journey-grid'
import type { JourneyDeed } from './journey-menu'
import { JourneysToolbar, type JourneyView } from './journeys-toolbar'
import { RenameJourneyDialog } from './rename-journey-dialog'
import { useJourneyActions } from './use-journey-actions'
import { usePageKeys } from './use-page-keys'

/** The workspace's home: all of its journeys, to be found, opened, made and put away. */
export function JourneysPage() {
  const mayCreate = useMay('journey.create')
  const [view, setView] = useState<JourneyView>({ search: '', order: 'edited', shown: 'active' })
  const [creating, setCreating] = useState(false)
  const [renaming, setRenaming] = useState<JourneyItem | null>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const actions = useJourneyActions()
  const create = () => setCreating(true)
  usePageKeys({ '/': () => searchRef.current?.focus(), ...(mayCreate ? { c: create } : {}) })

  function onDeed(deed: JourneyDeed, journey: JourneyItem) {
    if (deed === 'rename') setRenaming(journey)
    else actions[deed](journey)
  }
  return (
    <>
      <PageHeader title="Journeys">
        {mayCreate ? (
          <Button onClick={create} aria-keyshortcuts="C">
            <Plus />
            New journey
            <Kbd className="ms-1 hidden border-white/25 bg-transparent text-inherit sm:inline-flex">
              C
            </Kbd>
          </Button>
        ) : null}
      </PageHeader>
      <JourneysToolbar
        view={view}
        searchRef={searchRef}
        onChange={(change) => setView((before) => ({ ...before, ...change }))}
      />
      <JourneyGrid
        view={view}
        onDeed={onDeed}
        onCreate={mayCreate ? create : undefined}
        onClearSearch={() => setView((before) => ({ ...before, search: '' }))}
      />
      <CreateJourneyDialog open={creating} onOpenChange={setCreating} />
      <RenameJourneyDialog journey={renaming} onClose={() => setRenaming(null)} />
    </>
  )
}
