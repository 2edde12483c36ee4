import type { Metadata } from 'next'
import { SetupForm } from '@/components/people/setup-form'
import { waysIn } from '@/server/auth/ways-in'
import { getServices } from '@/server/services'

// The address holds the token: it must not travel on with a link.
export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer' }

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function SetupPage({ searchParams }: Props) {
  const token = [(await searchParams).token].flat()[0] ?? ''
  return <SetupForm token={token} ways={waysIn(getServices())} />
}
