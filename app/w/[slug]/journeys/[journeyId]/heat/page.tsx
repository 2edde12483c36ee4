import type { Metadata } from 'next'
import { Suspense } from 'react'
import { HeatPage } from '@/components/heat/heat-page'
import { HeatSkeleton } from '@/components/heat/heat-skeleton'

export const metadata: Metadata = { title: 'Heat' }

type Props = { params: Promise<{ slug: string; journeyId: string }> }

export default async function HeatRoute({ params }: Props) {
  const { slug, journeyId } = await params
  // The view is read from the address, which the server does not know beforehand.
  return (
    <Suspense fallback={<HeatSkeleton />}>
      <HeatPage slug={slug} journeyId={journeyId} />
    </Suspense>
  )
}
