import type { Metadata } from 'next'
import { Suspense } from 'react'
import { EditorSkeleton } from '@/components/editor/editor-skeleton'
import { MyEditorPage } from '@/components/editor/my-editor-page'

export const metadata: Metadata = { title: 'Journey' }

type Props = { params: Promise<{ slug: string; journeyId: string }> }

export default async function JourneyRoute({ params }: Props) {
  const { slug, journeyId } = await params
  // The heat's filters are read from the address, which the server does not know beforehand.
  return (
    <Suspense fallback={<EditorSkeleton />}>
      <MyEditorPage slug={slug} journeyId={journeyId} />
    </Suspense>
  )
}
