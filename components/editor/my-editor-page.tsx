'use client'

import { useMe } from '@/components/shell/workspace'
import { EditorPage } from './editor-page'

/** The editor of a journey for a member of the workspace around it. */
export function MyEditorPage({ slug, journeyId }: { slug: string; journeyId: string }) {
  return <EditorPage slug={slug} journeyId={journeyId} me={useMe().user} />
}
