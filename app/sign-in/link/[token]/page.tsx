import type { Metadata } from 'next'
import { LinkSignIn } from '@/components/people/link-sign-in'
import { localPath } from '@/components/people/local-path'

// The address holds the token: it must not travel on with a link.
export const metadata: Metadata = { title: 'Sign in', referrer: 'no-referrer' }

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ next?: string | string[] }>
}

export default async function Page({ params, searchParams }: Props) {
  const { next } = await searchParams
  return <LinkSignIn token={(await params).token} next={localPath([next].flat()[0])} />
}
