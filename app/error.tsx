'use client'

import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <MessagePage
      title="This page could not be shown"
      action={<Button onClick={reset}>Try again</Button>}
    >
      What you saved is safe. If it happens again, reload the page.
    </MessagePage>
  )
}
