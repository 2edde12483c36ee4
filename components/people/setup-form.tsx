'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { NewAccountPerhapsWithout } from '@/core/access/new-account'
import { AccountFields } from './account-fields'
import { Entrance } from './entrance'
import { EntranceLoading } from './entrance-loading'
import { FormMessage } from './form-message'
import { signIn } from './session'
import { Submit } from './submit'
import { useFields } from './use-fields'
import type { WaysIn } from './ways-in'

const title = 'Set up Throughline'

/** What the link from the terminal opens: the owner's account, or why it cannot be made. */
export function SetupForm({ token, ways }: { token: string; ways: WaysIn }) {
  const trpc = useTRPC()
  const status = useQuery(trpc.setup.status.queryOptions({ token }))
  if (status.isPending) return <EntranceLoading title={title} />
  if (status.isError) {
    return (
      <Entrance title={title}>
        <ErrorNotice message={failureOf(status.error).message} onRetry={() => status.refetch()} />
      </Entrance>
    )
  }
  if (!status.data.open) return <AlreadySetUp />
  if (!status.data.linkWorks) return <LinkIsOver />
  return <OwnerForm token={token} ways={ways} />
}

function OwnerForm({ token, ways: { passwords, provider } }: { token: string; ways: WaysIn }) {
  const trpc = useTRPC()
  const fields = useFields(NewAccountPerhapsWithout)
  const create = useMutation(trpc.setup.createOwner.mutationOptions({ onError: fields.refuse }))

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    const account = fields.read(event)
    if (!account) return
    await create.mutateAsync({ token, ...account })
    const { email, password } = account
    const isIn = password !== undefined && (await signIn(email, password)) === 'signed-in'
    window.location.assign(isIn ? '/' : '/sign-in')
  }

  return (
    <Entrance
      title={title}
      lead="Nobody owns this installation yet. Make the first account; it can invite everybody else."
    >
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => submit(event).catch(fields.refuse)}
      >
        <AccountFields errors={fields.errors} asksPassword={passwords} />
        {passwords ? null : (
          <p className="text-muted-foreground text-sm">
            You sign in with {provider}, by the e-mail address that it has confirmed.
          </p>
        )}
        <FormMessage>{fields.message}</FormMessage>
        <Submit size="lg" className="w-full" busy={create.isPending || create.isSuccess}>
          Create the owner
        </Submit>
      </form>
    </Entrance>
  )
}

function AlreadySetUp() {
  return (
    <Entrance
      title="This is already set up"
      lead="Somebody owns this installation. Sign in, or ask them for an invitation."
    >
      <Button asChild size="lg" className="w-full">
        <a href="/sign-in">Sign in</a>
      </Button>
    </Entrance>
  )
}

function LinkIsOver() {
  return (
    <Entrance
      title="This link does not work"
      lead="A set-up link is printed in the terminal each time the server starts, and only the newest one works. Open that one."
    />
  )
}
