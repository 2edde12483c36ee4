'use client'

import { useMemo, useState } from 'react'
import { ShareButton } from '@/components/share/share-button'
import type { JourneyClient } from '@/core/sync/client'
import { CommentAnnouncer } from './comments/comment-announcer'
import { commentCommands, discussionCommands } from './comments/comment-commands'
import { CommentsProvider, useLiveComments } from './comments/comments-context'
import { CommentsSide } from './comments/comments-side'
import { CommentsToggle } from './comments/comments-toggle'
import { useThreadLink } from './comments/use-thread-link'
import { CanvasHeatProvider, type HeatStore, makeHeatStore } from './heat/canvas-heat'
import { CanvasLegend } from './heat/canvas-legend'
import { HeatFeed } from './heat/heat-feed'
import { HeatSide } from './heat/heat-side'
import { TouchpointFeedback } from './heat/touchpoint-feedback'
import { useRememberedHeat } from './heat/use-remembered-heat'
import { historyCommands } from './history/history-commands'
import { HistorySide } from './history/history-side'
import { HistoryToggle } from './history/history-toggle'
import { OldVersion } from './history/old-version'
import { useShownVersion } from './history/use-shown-version'
import { JourneyEditor } from './journey-editor'
import { useThemeName } from './picture/use-theme-name'
import { Announcer } from './presence/announcer'
import { PeopleBar } from './presence/people-bar'
import { leadCommands } from './presence/presence-commands'
import { Summons } from './presence/summons'
import { useSession } from './session/session-context'
import { useHistory, useRefusals, useStatus } from './session/use-journey'
import { makeEditor } from './state/make-editor'
import { ExportMenu } from './top-bar/export-menu'
import type { JourneyDetail } from './top-bar/journey'
import { MoreMenu } from './top-bar/more-menu'
import { pictureCommands } from './top-bar/picture-commands'
import { Refusals } from './top-bar/refusals'
import { TopBar } from './top-bar/top-bar'

/** A journey that is edited over a live session. */
export function LiveJourney({ journey, slug }: { journey: JourneyDetail; slug: string | null }) {
  const client = useSession()
  const mayComment = journey.abilities.includes('journey.comment') && !journey.archivedAt
  const mayRead = journey.abilities.includes('comment.read')
  const comments = useLiveComments(journey.id, journey.you, mayRead, mayComment)
  const status = useStatus()
  const refusals = useRefusals()
  const history = useHistory()
  const canEdit = journey.abilities.includes('journey.edit')
  const mayLead = journey.abilities.includes('journey.lead')
  const parts = useMemo(() => makeEditor(client, canEdit, client.room), [client, canEdit])
  useRememberedHeat(parts.editor.ui)
  useThreadLink(parts.editor, comments)
  const [heat] = useState(makeHeatStore)
  const picture = useMemo(() => ({ journey, personas: journey.personas }), [journey])
  const commands = usePictureCommands(client, picture, heat)
  const mayReadHistory = journey.abilities.includes('history.read')
  const pageCommands = useMemo(
    () => [
      ...commands,
      ...(mayReadHistory ? historyCommands : []),
      ...(mayLead ? leadCommands : []),
      ...(mayRead ? discussionCommands : []),
      ...(mayComment ? commentCommands : []),
    ],
    [commands, mayReadHistory, mayLead, mayRead, mayComment],
  )
  const { shown, show, compare, backToNow } = useShownVersion(parts.editor)
  return (
    <CommentsProvider value={comments}>
      <CanvasHeatProvider value={heat}>
        <JourneyEditor
          parts={parts}
          history={history}
          picture={picture}
          pageCommands={pageCommands}
          covered={shown !== null}
          topBar={
            <TopBar journey={journey} slug={slug} status={status}>
              <PeopleBar mayLead={mayLead} />
              {mayReadHistory ? <HistoryToggle journeyId={journey.id} /> : null}
              {comments ? <CommentsToggle /> : null}
              <ShareButton journey={journey} />
              <ExportMenu commands={commands} />
              <MoreMenu slug={slug} journeyId={journey.id} mayReadHistory={mayReadHistory} />
            </TopBar>
          }
          inspectorExtras={(record) =>
            record.type === 'touchpoint' ? (
              <TouchpointFeedback
                journeyId={journey.id}
                record={record}
                mayAdd={journey.abilities.includes('feedback.import')}
                mayRead={journey.abilities.includes('feedback.read')}
              />
            ) : null
          }
        >
          <HeatFeed journeyId={journey.id} heat={heat} />
          <Summons />
          <Announcer />
          <CanvasLegend />
          {shown ? (
            <OldVersion
              key={shown.version}
              journeyId={journey.id}
              shown={shown}
              picture={picture}
              canEdit={canEdit}
              liveViewport={parts.view.viewport}
              onCompare={compare}
              onBack={backToNow}
            />
          ) : null}
          <HistorySide journeyId={journey.id} canEdit={canEdit} shown={shown} onShow={show} />
          {comments ? (
            <>
              <CommentAnnouncer />
              <CommentsSide />
            </>
          ) : null}
          <HeatSide journeyId={journey.id} slug={slug} abilities={journey.abilities} />
          <Refusals refusals={refusals} />
        </JourneyEditor>
      </CanvasHeatProvider>
    </CommentsProvider>
  )
}

function usePictureCommands(
  client: JourneyClient,
  picture: { journey: JourneyDetail; personas: JourneyDetail['personas'] },
  heat: HeatStore,
) {
  const theme = useThemeName()
  return useMemo(() => {
    const { id, workspaceId } = picture.journey
    return pictureCommands(id, () => ({
      ...picture,
      workspaceId,
      records: client.records,
      heat: heat.get().shown,
      theme,
    }))
  }, [client, picture, heat, theme])
}
