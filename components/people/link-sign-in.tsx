'use client'

import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Entrance } from './entrance'
import { EntranceLoading } from './entrance-loading'
import { FormMessage } from './form-message'
import { signInWithLink } from './session'
import { signInPath } from './sign-in-path'
import { Submit } from './submit'

const title = 'Sign in to Throughline'

/**
 * What a link by e-mail opens: a button. Programs that open the links of an
 * e-mail beforehand do not press it, and use nothing up.
 */
export function LinkSignIn({ token, next }: { token: string; next: string }) {
  const trpc = useTRPC()
  const person = useQuery({
    ...trpc.signIn.previewLink.queryOptions({ token }),
    refetchOnWindowFocus: false,
  })
  const [state, setState] = useState<'ready' | 'busy' | 'over' | 'failed'>('ready')

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setState('busy')
    const outcome = await signInWithLink(token)
    if (outcome === 'signed-in') return window.location.assign(next)
    setState(outcome === 'wrong' ? 'over' : 'failed')
  }

  if (person.isPending) return <EntranceLoading title={title} />
  const failure = person.isError ? failureOf(person.error) : null
  if (state === 'over' || failure?.code === 'not_found') return <LinkIsOver next={next} />
  if (failure) {
    return (
      <Entrance title={title}>
        <ErrorNotice message={failure.message} onRetry={() => person.refetch()} />
      </Entrance>
    )
  }
  return (
    <Entrance title={title}>
      <form className="space-y-4" onSubmit={submit}>
        <p className="break-words text-muted-foreground">
          You sign in as <bdi className="text-foreground">{person.data?.email}</bdi>.
        </p>
        <FormMessage>
          {state === 'failed'
            ? 'The server could not be reached. Check your connection and try again.'
            : null}
        </FormMessage>
        <Submit size="lg" className="w-full" busy={state === 'busy'}>
          Sign in
        </Submit>
      </form>
    </Entrance>
  )
}

function LinkIsOver({ next }: { next: string }) {
  return (
    <Entrance
      title="This link does not work any more"
      lead="A link by e-mail works once, for 15 minutes."
    >
      <Button asChild size="lg" className="w-full">
        <a href={signInPath(next)}>Ask for a new one</a>
      </Button>
    </Entrance>
  )
}
