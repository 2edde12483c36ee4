'use client'

import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'
import './globals.css'

/** Stands in when the root layout itself fails. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <MessagePage
          title="Throughline could not be shown"
          action={<Button onClick={reset}>Try again</Button>}
        >
          What you saved is safe. If it happens again, reload the page.
        </MessagePage>
      </body>
    </html>
  )
}
