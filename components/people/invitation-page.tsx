'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Entrance } from './entrance'
import { EntranceLoading } from './entrance-loading'
import { JoinAsNewPerson } from './join-as-new-person'
import { JoinAsYourself } from './join-as-yourself'
import { roleWords } from './role-words'
import type { WaysIn } from './ways-in'

/** What an invitation's link opens: who invites to what, and the way in. */
export function InvitationPage({ token, ways }: { token: string; ways: WaysIn }) {
  const trpc = useTRPC()
  const preview = useQuery(trpc.invitation.preview.queryOptions({ token }))
  if (preview.isPending) return <EntranceLoading title="Your invitation" />
  if (preview.isError) {
    const failure = failureOf(preview.error)
    if (failure.code === 'not_found') {
      return <Entrance title="This invitation is over" lead={failure.message} />
    }
    return (
      <Entrance title="Your invitation">
        <ErrorNotice message={failure.message} onRetry={() => preview.refetch()} />
      </Entrance>
    )
  }
  const { workspace, invitedBy, role, you } = preview.data
  return (
    <Entrance
      title={
        <>
          Join <bdi>{workspace.name}</bdi>
        </>
      }
      lead={
        <>
          {invitedBy ? (
            <>
              <bdi>{invitedBy}</bdi> invites you.{' '}
            </>
          ) : null}
          {roleWords[role].toYou}
        </>
      }
    >
      {you ? (
        <JoinAsYourself token={token} you={you} />
      ) : (
        <JoinAsNewPerson token={token} email={preview.data.email} ways={ways} />
      )}
    </Entrance>
  )
}
