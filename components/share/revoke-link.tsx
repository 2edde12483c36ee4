'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '@/components/people/confirm-dialog'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'

/** Ends a link, after asking: its guests are put out at once. */
export function RevokeLink({ journeyId, linkId }: { journeyId: string; linkId: string }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const revoke = useMutation(
    trpc.share.revoke.mutationOptions({
      onSuccess: () => {
        setAsking(false)
        return queries.invalidateQueries({ queryKey: trpc.share.list.queryKey({ journeyId }) })
      },
    }),
  )
  return (
    <>
      <Button variant="ghost" size="sm" className="text-danger" onClick={() => setAsking(true)}>
        Revoke
      </Button>
      {asking ? (
        <ConfirmDialog
          title="Revoke this link?"
          verb="Revoke the link"
          deed={revoke}
          onConfirm={() => revoke.mutate({ journeyId, linkId })}
          onClose={() => setAsking(false)}
        >
          Guests who came in by it are put out at once, and it lets nobody in any more. What they
          did on the map stays.
        </ConfirmDialog>
      ) : null}
    </>
  )
}
