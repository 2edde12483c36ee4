'use client'

import { useMemo } from 'react'
import { useHeatMap } from '@/components/heat/queries'
import { useHeatFilters } from '@/components/heat/use-heat-view'
import type { JourneyClient } from '@/core/sync/client'
import { CanvasHeatProvider } from './heat/canvas-heat'
import { CanvasLegend } from './heat/canvas-legend'
import { HeatSide } from './heat/heat-side'
import { TouchpointFeedback } from './heat/touchpoint-feedback'
import { useCanvasHeatOf, useFelt } from './heat/use-heat-map'
import { useRememberedHeat } from './heat/use-remembered-heat'
import { JourneyEditor } from './journey-editor'
import { useThemeName } from './picture/use-theme-name'
import { useSession } from './session/session-context'
import { useHistory, useRefusals, useStatus } from './session/use-journey'
import { makeEditor } from './state/make-editor'
import { useStore } from './state/store'
import { ExportMenu } from './top-bar/export-menu'
import type { JourneyDetail } from './top-bar/journey'
import { MoreMenu } from './top-bar/more-menu'
import { pictureCommands } from './top-bar/picture-commands'
import { Refusals } from './top-bar/refusals'
import { TopBar } from './top-bar/top-bar'

/** A journey that is edited over a live session. */
export function LiveJourney({ journey, slug }: { journey: JourneyDetail; slug: string }) {
  const client = useSession()
  const status = useStatus()
  const refusals = useRefusals()
  const history = useHistory()
  const canEdit = journey.abilities.includes('journey.edit')
  const parts = useMemo(() => makeEditor(client, canEdit), [client, canEdit])
  useRememberedHeat(parts.editor.ui)
  const heatShown = useStore(parts.editor.ui, (state) => state.heatShown)
  const [filters] = useHeatFilters()
  const heatMap = useHeatMap(journey.id, filters).data
  const heat = useCanvasHeatOf(heatMap, heatShown)
  const felt = useFelt(heatMap)
  const picture = useMemo(
    () => ({ journey, personas: journey.personas, heat: heatShown ? (heatMap ?? null) : null }),
    [journey, heatShown, heatMap],
  )
  const commands = usePictureCommands(client, journey, picture)
  return (
    <CanvasHeatProvider value={heat}>
      <JourneyEditor
        parts={parts}
        history={history}
        felt={felt}
        picture={picture}
        pageCommands={commands}
        topBar={
          <TopBar journey={journey} slug={slug} status={status}>
            <ExportMenu commands={commands} />
            <MoreMenu slug={slug} journeyId={journey.id} />
          </TopBar>
        }
        inspectorExtras={(record) =>
          record.type === 'touchpoint' ? (
            <TouchpointFeedback
              journeyId={journey.id}
              record={record}
              heat={heatMap?.touchpoints.find(({ touchpointId }) => touchpointId === record.id)}
              mayAdd={journey.abilities.includes('feedback.import')}
            />
          ) : null
        }
      >
        <CanvasLegend />
        <HeatSide journeyId={journey.id} slug={slug} abilities={journey.abilities} />
        <Refusals
          refusals={refusals}
          onRestore={(id) => client.restore(id)}
          onDismiss={(id) => client.dismiss(id)}
        />
      </JourneyEditor>
    </CanvasHeatProvider>
  )
}

function usePictureCommands(
  client: JourneyClient,
  journey: JourneyDetail,
  picture: Parameters<typeof JourneyEditor>[0]['picture'],
) {
  const theme = useThemeName()
  return useMemo(() => {
    const { id, workspaceId } = journey
    return pictureCommands(id, () => ({ ...picture, workspaceId, records: client.records, theme }))
  }, [client, journey, picture, theme])
}
