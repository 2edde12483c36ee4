'use client'

import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { FormMessage } from './form-message'
import { signOut } from './session'
import { Submit } from './submit'

/** Accepts an invitation with the account that is signed in, or makes room for another one. */
export function JoinAsYourself({
  token,
  you,
}: {
  token: string
  you: { name: string; email: string }
}) {
  const trpc = useTRPC()
  const accept = useMutation(
    trpc.invitation.accept.mutationOptions({
      onSuccess: ({ slug }) => window.location.assign(`/w/${slug}`),
    }),
  )

  async function leave() {
    await signOut()
    window.location.reload()
  }

  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        accept.mutate({ token })
      }}
    >
      <p className="text-muted-foreground text-sm">
        You are signed in as <bdi className="text-foreground">{you.name}</bdi>,{' '}
        <bdi className="break-words">{you.email}</bdi>.
      </p>
      <FormMessage>{accept.isError ? failureOf(accept.error).message : null}</FormMessage>
      <div className="space-y-2">
        <Submit size="lg" className="w-full" busy={accept.isPending || accept.isSuccess}>
          Join the workspace
        </Submit>
        <Button variant="ghost" size="lg" className="w-full" onClick={leave}>
          Join with another account
        </Button>
      </div>
    </form>
  )
}
