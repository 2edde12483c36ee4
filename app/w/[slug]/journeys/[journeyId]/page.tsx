import type { Metadata } from 'next'
import { Suspense } from 'react'
import { EditorPage } from '@/components/editor/editor-page'
import { EditorSkeleton } from '@/components/editor/editor-skeleton'

export const metadata: Metadata = { title: 'Journey' }

type Props = { params: Promise<{ slug: string; journeyId: string }> }

export default async function JourneyRoute({ params }: Props) {
  const { slug, journeyId } = await params
  // The heat's filters are read from the address, which the server does not know beforehand.
  return (
    <Suspense fallback={<EditorSkeleton />}>
      <EditorPage slug={slug} journeyId={journeyId} />
    </Suspense>
  )
}
