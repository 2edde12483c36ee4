'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { Entrance } from './entrance'
import { FormMessage } from './form-message'
import { LinkRequest } from './link-request'
import { OrLine } from './or-line'
import { PasswordSignIn } from './password-sign-in'
import { ProviderButton } from './provider-button'
import { signInErrorText } from './sign-in-errors'
import type { WaysIn } from './ways-in'

type Props = {
  /** A path of ours, to go on to. */
  next: string
  ways: WaysIn
  /** A session of theirs has ended in this browser. */
  hasEnded: boolean
  /** Why the way over the identity provider came to nothing; null: it was not tried. */
  error: string | null
}

/** All the ways to sign in that there are here. Who is signed in goes on at once. */
export function SignInPage({ next, ways, hasEnded, error }: Props) {
  const trpc = useTRPC()
  const me = useQuery(trpc.account.me.queryOptions())
  const setup = useQuery(trpc.setup.status.queryOptions({}))
  const signedIn = Boolean(me.data)
  useEffect(() => {
    if (signedIn) window.location.replace(next)
  }, [signedIn, next])
  return (
    <Entrance title="Sign in">
      {setup.data?.open ? (
        <p className="rounded-sm bg-warning-soft p-2.5 text-sm text-warning">
          Nobody owns this installation yet. Open the set-up link that the terminal shows.
        </p>
      ) : null}
      {hasEnded ? (
        <p role="status" className="rounded-sm bg-muted p-2.5 text-sm">
          You have been signed out here. Sign in to go on where you were.
        </p>
      ) : null}
      <FormMessage>{error === null ? null : signInErrorText(error, ways.provider)}</FormMessage>
      {ways.passwords ? <OwnAccount next={next} links={ways.links} /> : null}
      {ways.passwords && ways.provider ? <OrLine /> : null}
      {ways.provider ? (
        <ProviderButton name={ways.provider} next={next} isMain={!ways.passwords} />
      ) : null}
    </Entrance>
  )
}

/** With the password, or with a link by e-mail for whoever has forgotten it. */
function OwnAccount({ next, links }: { next: string; links: boolean }) {
  const [email, setEmail] = useState('')
  const [byLink, setByLink] = useState(false)
  const form = { next, email, onEmail: setEmail }
  return (
    <div className="space-y-3">
      {byLink ? <LinkRequest {...form} /> : <PasswordSignIn {...form} />}
      {links ? (
        <Button variant="ghost" size="lg" className="w-full" onClick={() => setByLink(!byLink)}>
          {byLink ? 'Sign in with the password' : 'E-mail me a link instead'}
        </Button>
      ) : (
        <p className="text-muted-foreground text-sm">
          Forgotten the password? This installation sends no e-mails. Whoever runs it can turn them
          on, and then a link by e-mail lets you in.
        </p>
      )}
    </div>
  )
}
