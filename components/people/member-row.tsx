'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { type RouterOutputs, useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { Tooltip } from '@/components/ui/tooltip'
import { ConfirmDialog } from './confirm-dialog'
import { RoleSelect } from './role-select'
import { roleWords } from './role-words'

type Member = RouterOutputs['member']['list'][number]

/** One member: who, their role, and what the reader may do about it. */
export function MemberRow({ member, workspaceId }: { member: Member; workspaceId: string }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const changeRole = useMutation(
    trpc.member.changeRole.mutationOptions({
      onError: (error) => toast.error(failureOf(error).message),
      // One's own role decides what the whole page shows.
      onSettled: () => queries.invalidateQueries(),
    }),
  )
  const role = changeRole.isPending ? changeRole.variables.role : member.role
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
      <Avatar name={member.name} className="size-8" />
      <div className="min-w-0 flex-1 basis-40">
        <p className="flex items-center gap-2">
          <bdi className="truncate font-medium">{member.name}</bdi>
          {member.isYou ? <Badge>You</Badge> : null}
        </p>
        <p className="truncate text-muted-foreground text-sm" dir="ltr">
          {member.email}
        </p>
      </div>
      <div className="ms-auto flex items-center gap-1">
        {member.assignableRoles.length > 0 ? (
          <RoleSelect
            label={`Role of ${member.name}`}
            value={role}
            roles={member.assignableRoles}
            disabled={changeRole.isPending}
            onChange={(next) =>
              changeRole.mutate({ workspaceId, userId: member.userId, role: next })
            }
          />
        ) : (
          <Badge variant="outline">{roleWords[role].name}</Badge>
        )}
        {member.removable ? <RemoveMember member={member} workspaceId={workspaceId} /> : null}
      </div>
    </li>
  )
}

function RemoveMember({ member, workspaceId }: { member: Member; workspaceId: string }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation(
    trpc.member.remove.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.member.list.queryKey() }),
    }),
  )
  const leave = useMutation(
    trpc.member.leave.mutationOptions({ onSuccess: () => window.location.assign('/') }),
  )
  const label = member.isYou ? 'Leave the workspace' : `Remove ${member.name}`
  return (
    <>
      <Tooltip content={label}>
        <Button
          variant="ghost"
          size="icon"
          aria-label={label}
          className="text-muted-foreground"
          onClick={() => setAsking(true)}
        >
          <UserMinus />
        </Button>
      </Tooltip>
      {asking ? (
        <ConfirmDialog
          title={
            member.isYou ? (
              'Leave the workspace?'
            ) : (
              <>
                Remove <bdi>{member.name}</bdi>?
              </>
            )
          }
          verb={member.isYou ? 'Leave' : 'Remove'}
          deed={member.isYou ? leave : remove}
          onConfirm={() =>
            member.isYou
              ? leave.mutate({ workspaceId })
              : remove.mutate({ workspaceId, userId: member.userId })
          }
          onClose={() => setAsking(false)}
        >
          Access ends at once, in every open window. Journeys and comments stay.
        </ConfirmDialog>
      ) : null}
    </>
  )
}
