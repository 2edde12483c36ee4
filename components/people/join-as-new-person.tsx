'use client'

import { useMutation } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { NewAccount } from '@/core/access/new-account'
import { AccountFields } from './account-fields'
import { FormMessage } from './form-message'
import { OrLine } from './or-line'
import { ProviderButton } from './provider-button'
import { signIn } from './session'
import { signInPath } from './sign-in-path'
import { Submit } from './submit'
import { useFields } from './use-fields'
import type { WaysIn } from './ways-in'

type Invited = {
  token: string
  /** Whom the invitation is for; null: whoever has the link. */
  email: string | null
}

/** Accepts an invitation with a new account; who has one signs in first. */
export function JoinAsNewPerson({ ways, ...invited }: Invited & { ways: WaysIn }) {
  const path = `/invite/${invited.token}`
  const { passwords, provider } = ways
  return (
    <div className="space-y-4">
      {passwords ? <NewAccountForm {...invited} /> : null}
      {passwords && provider ? <OrLine /> : null}
      {provider ? <ProviderButton name={provider} next={path} isMain={!passwords} /> : null}
      {passwords ? (
        <p className="text-center text-muted-foreground text-sm">
          Have an account already?{' '}
          <a className="text-link underline-offset-4 hover:underline" href={signInPath(path)}>
            Sign in to join
          </a>
        </p>
      ) : null}
    </div>
  )
}

function NewAccountForm({ token, email }: Invited) {
  const trpc = useTRPC()
  const fields = useFields(NewAccount)
  const accept = useMutation(trpc.invitation.accept.mutationOptions())

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    const account = fields.read(event)
    if (!account) return
    const { slug } = await accept.mutateAsync({ token, account })
    const outcome = await signIn(account.email, account.password)
    window.location.assign(outcome === 'signed-in' ? `/w/${slug}` : '/sign-in')
  }

  return (
    <form noValidate className="space-y-4" onSubmit={(event) => submit(event).catch(fields.refuse)}>
      <AccountFields errors={fields.errors} email={email} />
      <FormMessage>{fields.message}</FormMessage>
      <Submit size="lg" className="w-full" busy={accept.isPending || accept.isSuccess}>
        Create account and join
      </Submit>
    </form>
  )
}
