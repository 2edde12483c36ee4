import type { Metadata } from 'next'
import { Suspense } from 'react'
import { GuestPage } from '@/components/guests/guest-page'
import { EntranceLoading } from '@/components/people/entrance-loading'

// The address holds the token: it must not travel on with a link, nor be found by a search.
export const metadata: Metadata = {
  title: 'Join',
  referrer: 'no-referrer',
  robots: { index: false, follow: false, nocache: true },
}

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await params).token)
  // The heat's filters are read from the address, which the server does not know beforehand.
  return (
    <Suspense fallback={<EntranceLoading title="Join the map" />}>
      <GuestPage token={token} />
    </Suspense>
  )
}
