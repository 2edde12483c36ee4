'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ImportDialog } from '@/components/feedback/import/import-dialog'
import { UnsettledImports } from '@/components/feedback/import/unsettled-imports'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'
import type { Ability } from '@/core/access/roles'
import { HeatFilters } from './heat-filters'
import { HeatHeader } from './heat-header'
import { type HeatTab, heatTabs, tabNames } from './heat-tabs'
import { heatViews } from './heat-views'
import { ImportButton } from './import-button'
import { useHeatFacets } from './queries'
import { useHeatView } from './use-heat-view'
import { useLiveHeat } from './use-live-heat'

/** The tabs that one sees. While nobody knows what one may, those before the first that not everybody sees. */
function tabsFor(abilities: readonly Ability[] | undefined): HeatTab[] {
  if (!abilities)
    return heatTabs.slice(
      0,
      heatTabs.findIndex((tab) => heatViews[tab].ability),
    )
  return heatTabs.filter((tab) => {
    const { ability } = heatViews[tab]
    return !ability || abilities.includes(ability)
  })
}

/** A journey's feedback: as a grid, ranked, in customers' words, and how it came in. */
export function HeatPage({ slug, journeyId }: { slug: string; journeyId: string }) {
  const trpc = useTRPC()
  const journey = useQuery(trpc.journey.get.queryOptions({ journeyId }))
  const facets = useHeatFacets(journeyId)
  const { view, change, go } = useHeatView()
  useLiveHeat(journeyId, journey.data?.version)
  const [dialog, setDialog] = useState<{ open: boolean; importId?: string }>({ open: false })
  const mayImport = journey.data?.abilities.includes('feedback.import') ?? false
  const openImport = () => setDialog({ open: true })
  const showImport = (importId: string) => setDialog({ open: true, importId })

  if (journey.error && !journey.data) {
    return (
      <ErrorNotice
        message={failureOf(journey.error).message}
        onRetry={() => void journey.refetch()}
      />
    )
  }
  const tabs = tabsFor(journey.data?.abilities)
  const onImport = mayImport ? openImport : null
  const shared = { journeyId, view, go, change, onImport, onShowImport: showImport }
  return (
    <div className="flex min-h-dvh flex-col">
      <HeatHeader slug={slug} journeyId={journeyId} title={journey.data?.title}>
        {mayImport ? <ImportButton onImport={openImport} /> : null}
      </HeatHeader>
      <main className="mx-auto w-full max-w-7xl flex-1 space-y-4 p-4 sm:p-6">
        {mayImport ? <UnsettledImports journeyId={journeyId} onShow={showImport} /> : null}
        <Tabs value={view.tab} onValueChange={(tab) => go({ tab: tab as HeatTab })}>
          <TabsList aria-label="Views of the feedback">
            {tabs.map((tab) => (
              <TabsTrigger key={tab} value={tab}>
                {tabNames[tab]}
              </TabsTrigger>
            ))}
          </TabsList>
          {heatViews[view.tab].filtered ? (
            <HeatFilters
              journeyId={journeyId}
              filters={view.filters}
              facets={facets.data}
              onChange={(filters) => change({ filters })}
              className="min-h-8 pt-4"
            />
          ) : null}
          {tabs.map((tab) => {
            const { View } = heatViews[tab]
            return (
              <TabsContent key={tab} value={tab}>
                <View {...shared} />
              </TabsContent>
            )
          })}
        </Tabs>
      </main>
      {mayImport ? (
        <ImportDialog
          journeyId={journeyId}
          slug={slug}
          importId={dialog.importId}
          open={dialog.open}
          onOpenChange={(open) => setDialog({ open })}
        />
      ) : null}
    </div>
  )
}
