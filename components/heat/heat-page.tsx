'use client'

import { useQuery } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { ImportDialog } from '@/components/feedback/import/import-dialog'
import { ImportList } from '@/components/feedback/import/import-list'
import { UnsettledImports } from '@/components/feedback/import/unsettled-imports'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'
import { GridView } from './grid-view'
import { HeatFilters } from './heat-filters'
import { HeatHeader } from './heat-header'
import { useHeatFacets } from './queries'
import { RankingView } from './ranking-view'
import { useHeatView } from './use-heat-view'
import { useLiveHeat } from './use-live-heat'
import { VerbatimsView } from './verbatims-view'
import { type HeatTab, heatTabs } from './view-url'

const tabNames: Record<HeatTab, string> = {
  grid: 'Grid',
  ranking: 'Ranking',
  verbatims: 'Verbatims',
  imports: 'Imports',
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
  const importButton = mayImport ? (
    <Button onClick={openImport}>
      <Upload />
      <span>
        Import<span className="sr-only sm:not-sr-only"> feedback</span>
      </span>
    </Button>
  ) : null

  if (journey.error && !journey.data) {
    return (
      <ErrorNotice
        message={failureOf(journey.error).message}
        onRetry={() => void journey.refetch()}
      />
    )
  }
  const shared = { journeyId, view, go, change, onImport: mayImport ? openImport : null }
  return (
    <div className="flex min-h-dvh flex-col">
      <HeatHeader slug={slug} journeyId={journeyId} title={journey.data?.title}>
        {importButton}
      </HeatHeader>
      <main className="mx-auto w-full max-w-7xl flex-1 space-y-4 p-4 sm:p-6">
        {mayImport ? <UnsettledImports journeyId={journeyId} onShow={showImport} /> : null}
        <Tabs value={view.tab} onValueChange={(tab) => go({ tab: tab as HeatTab })}>
          <TabsList aria-label="Views of the feedback">
            {heatTabs.map((tab) => (
              <TabsTrigger key={tab} value={tab}>
                {tabNames[tab]}
              </TabsTrigger>
            ))}
          </TabsList>
          {view.tab === 'imports' ? null : (
            <HeatFilters
              filters={view.filters}
              facets={facets.data}
              onChange={(filters) => change({ filters })}
              className="min-h-8 pt-4"
            />
          )}
          <TabsContent value="grid">
            <GridView {...shared} />
          </TabsContent>
          <TabsContent value="ranking">
            <RankingView {...shared} />
          </TabsContent>
          <TabsContent value="verbatims">
            <VerbatimsView {...shared} />
          </TabsContent>
          <TabsContent value="imports">
            <ImportList
              journeyId={journeyId}
              canImport={mayImport}
              importButton={importButton}
              onShow={showImport}
            />
          </TabsContent>
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
