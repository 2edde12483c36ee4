import type { Metadata } from 'next'
import { InvitationPage } from '@/components/people/invitation-page'
import { waysIn } from '@/server/auth/ways-in'
import { getServices } from '@/server/services'

// The address holds the token: it must not travel on with a link.
export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' }

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  return <InvitationPage token={(await params).token} ways={waysIn(getServices())} />
}
