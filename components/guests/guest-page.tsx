'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { EditorPage } from '@/components/editor/editor-page'
import { Entrance } from '@/components/people/entrance'
import { EntranceLoading } from '@/components/people/entrance-loading'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { ErrorNotice } from '@/components/ui/error-notice'
import { guestWords } from './guest-words'
import { type Joined, JoinForm } from './join-form'
import { hasJoinedHere, rememberJoined } from './joined-here'

/**
 * What a share link opens: a name at the door, and then, on the same page, the
 * map. Members of the workspace go to their own page of it.
 */
export function GuestPage({ token }: { token: string }) {
  const trpc = useTRPC()
  const [joined, setJoined] = useState<Joined | null>(null)
  const preview = useQuery({
    ...trpc.guest.preview.queryOptions({ token }),
    enabled: joined === null,
    // Also without a network: then it is said, and not waited for.
    networkMode: 'always',
    refetchOnWindowFocus: false,
  })
  const there = joined ?? (hasJoinedHere(token) ? preview.data?.joined : null)
  if (there)
    return <EditorPage slug={null} journeyId={there.journeyId} me={{ id: there.guestId }} />
  if (preview.isPending) return <EntranceLoading title="Join the map" />
  if (preview.isError) {
    const failure = failureOf(preview.error)
    if (failure.code === 'not_found') {
      return <Entrance title="This link leads nowhere" lead={failure.message} />
    }
    return (
      <Entrance title="Join the map">
        <ErrorNotice message={failure.message} onRetry={() => preview.refetch()} />
      </Entrance>
    )
  }
  const { title, role, member, asksPassword, name } = preview.data
  if (member) return <ToOwnPage address={`/w/${member.slug}/journeys/${member.journeyId}`} />
  return (
    <Entrance
      title={title === null ? 'Join the map' : <bdi>{title}</bdi>}
      lead={guestWords[role].toYou}
    >
      <JoinForm
        token={token}
        name={name}
        asksPassword={asksPassword}
        onJoined={(guest) => {
          rememberJoined(token)
          setJoined(guest)
        }}
      />
    </Entrance>
  )
}

function ToOwnPage({ address }: { address: string }) {
  // What of the map the link leads to goes along.
  useEffect(() => window.location.replace(address + window.location.search), [address])
  return <EntranceLoading title="Opening the map" />
}
