'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { NameForm } from './name-form'
import { OwnSessions } from './own-sessions'
import { PasswordForm } from './password-form'
import type { Me } from './shapes'
import { signInPath } from './sign-in-path'
import { SignOutButton } from './sign-out-button'
import { Workspaces } from './workspaces'

/** One's own account. Who is not signed in is asked to. */
export function AccountPage() {
  const trpc = useTRPC()
  const me = useQuery(trpc.account.me.queryOptions())
  const signedOut = me.data === null
  const wasHere = useRef(false)
  if (me.data) wasHere.current = true
  useEffect(() => {
    if (!signedOut) return
    window.location.replace(signInPath('/account', { hasEnded: wasHere.current }))
  }, [signedOut])
  return (
    <main className="mx-auto w-full max-w-2xl space-y-8 px-4 py-6 sm:px-6 sm:py-8">
      <div className="flex items-center gap-2">
        <Button asChild variant="ghost" size="icon">
          <a href="/" aria-label="Back to the workspace">
            <ArrowLeft className="rtl:rotate-180" />
          </a>
        </Button>
        <h1 className="flex-1 font-semibold text-xl">Your account</h1>
        {me.data ? <SignOutButton /> : null}
      </div>
      {me.isError ? (
        <ErrorNotice message={failureOf(me.error).message} onRetry={() => me.refetch()} />
      ) : null}
      {me.data ? <Account me={me.data} /> : null}
      {me.data || me.isError ? null : (
        <div role="status" aria-label="Loading" className="space-y-8">
          <Skeleton className="h-36 rounded-md" />
          <Skeleton className="h-64 rounded-md" />
        </div>
      )}
    </main>
  )
}

function Account({ me }: { me: Me }) {
  return (
    <>
      <NameForm user={me.user} />
      <PasswordForm user={me.user} />
      <OwnSessions />
      <Workspaces me={me} />
    </>
  )
}
