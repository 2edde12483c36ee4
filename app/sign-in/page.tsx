import type { Metadata } from 'next'
import { localPath } from '@/components/people/local-path'
import { SignInPage } from '@/components/people/sign-in-page'
import { waysIn } from '@/server/auth/ways-in'
import { getServices } from '@/server/services'

export const metadata: Metadata = { title: 'Sign in' }

type Word = string | string[]
type Props = {
  searchParams: Promise<{ next?: Word; callbackUrl?: Word; ended?: Word; error?: Word }>
}

export default async function Page({ searchParams }: Props) {
  const { next, callbackUrl, ended, error } = await searchParams
  return (
    <SignInPage
      next={localPath([next].flat()[0] ?? pathIn([callbackUrl].flat()[0]))}
      ways={waysIn(getServices())}
      hasEnded={ended !== undefined}
      error={[error].flat()[0] ?? null}
    />
  )
}

/** next-auth names where to go with the whole address; of it only the path is believed. */
function pathIn(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const { pathname, search } = new URL(address)
  return pathname + search
}
