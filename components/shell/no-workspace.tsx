'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { CreateWorkspaceDialog } from './create-workspace-dialog'
import { MessagePage } from './message-page'

/** For somebody who is signed in and belongs to no workspace. */
export function NoWorkspace() {
  const trpc = useTRPC()
  const me = useQuery(trpc.account.me.queryOptions())
  const [creating, setCreating] = useState(false)
  return (
    <MessagePage
      title="You are in no workspace yet"
      action={
        me.data?.mayCreateWorkspaces ? (
          <Button onClick={() => setCreating(true)}>New workspace</Button>
        ) : undefined
      }
    >
      Ask a colleague for an invitation link; it leads you in.
      <CreateWorkspaceDialog open={creating} onOpenChange={setCreating} />
    </MessagePage>
  )
}
