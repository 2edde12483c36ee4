'use client'

import { isMissingPart } from '@/components/offline/builds'
import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  if (isMissingPart(error)) return <NewVersionPage />
  return (
    <MessagePage
      title="This page could not be shown"
      action={<Button onClick={reset}>Try again</Button>}
    >
      What you saved is safe. If it happens again, reload the page.
    </MessagePage>
  )
}

/** A part of this page is not there any more: the server has been updated. Unsent edits are kept. */
function NewVersionPage() {
  return (
    <MessagePage
      title="A new version of Throughline is ready"
      action={<Button onClick={() => window.location.reload()}>Reload</Button>}
    >
      Your edits are safe. Reload the page to go on.
    </MessagePage>
  )
}
