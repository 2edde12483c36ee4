'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { timeAgo } from '@/components/home/time-ago'
import { useNow } from '@/components/home/use-now'
import { type RouterOutputs, useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { Day } from './day'
import { InviteDialog } from './invite-dialog'
import { roleWords } from './role-words'
import { RowsLoading, Section } from './section'
import type { Workspace } from './shapes'
import { Submit } from './submit'

/** The invitations that wait for somebody, and the way to make one. */
export function Invitations({ workspace }: { workspace: Workspace }) {
  const trpc = useTRPC()
  const [inviting, setInviting] = useState(false)
  const invitations = useQuery(trpc.invitation.list.queryOptions({ workspaceId: workspace.id }))
  return (
    <Section
      title="Invitations"
      lead="An invitation lets one person in, for seven days."
      action={
        <Button onClick={() => setInviting(true)}>
          <UserPlus />
          Invite
        </Button>
      }
    >
      {invitations.isPending ? (
        <RowsLoading rows={1}>
          <Skeleton className="h-4 w-56" />
        </RowsLoading>
      ) : null}
      {invitations.isError ? (
        <ErrorNotice
          message={failureOf(invitations.error).message}
          onRetry={() => invitations.refetch()}
        />
      ) : null}
      {invitations.data?.length === 0 ? (
        <p className="px-4 py-4 text-muted-foreground">No invitation is waiting.</p>
      ) : null}
      <ul className="divide-y">
        {invitations.data?.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} workspaceId={workspace.id} />
        ))}
      </ul>
      {inviting ? <InviteDialog workspace={workspace} onClose={() => setInviting(false)} /> : null}
    </Section>
  )
}

type Invitation = RouterOutputs['invitation']['list'][number]

function InvitationRow({
  invitation,
  workspaceId,
}: {
  invitation: Invitation
  workspaceId: string
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const now = useNow()
  const revoke = useMutation(
    trpc.invitation.revoke.mutationOptions({
      onError: (error) => toast.error(failureOf(error).message),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.invitation.list.queryKey() }),
    }),
  )
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" dir={invitation.email ? 'ltr' : undefined}>
          {invitation.email ?? 'Anyone with the link'}
        </p>
        <p className="text-muted-foreground text-sm">
          {roleWords[invitation.role].name}, until <Day at={invitation.expiresAt} />
        </p>
        {invitation.mailedAt ? (
          <p className="text-muted-foreground text-sm">
            Sent by e-mail {timeAgo(invitation.mailedAt, now)}
          </p>
        ) : null}
      </div>
      {invitation.sendable ? <SendAgain invitation={invitation} workspaceId={workspaceId} /> : null}
      {invitation.revocable ? (
        <Button
          variant="secondary"
          size="sm"
          disabled={revoke.isPending}
          onClick={() => revoke.mutate({ workspaceId, invitationId: invitation.id })}
        >
          Revoke
        </Button>
      ) : null}
    </li>
  )
}

function SendAgain({ invitation, workspaceId }: { invitation: Invitation; workspaceId: string }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const send = useMutation(
    trpc.invitation.send.mutationOptions({
      onSuccess: () => toast('The invitation is on its way.'),
      onError: (error) => toast.error(failureOf(error).message),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.invitation.list.queryKey() }),
    }),
  )
  return (
    <Submit
      type="button"
      variant="secondary"
      size="sm"
      busy={send.isPending}
      onClick={() => send.mutate({ workspaceId, invitationId: invitation.id })}
    >
      {invitation.mailedAt ? 'Send again' : 'Send by e-mail'}
    </Submit>
  )
}
