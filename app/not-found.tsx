import Link from 'next/link'
import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'

export default function NotFound() {
  return (
    <MessagePage
      title="There is nothing here"
      action={
        <Button asChild>
          <Link href="/">Go to your workspace</Link>
        </Button>
      }
    >
      The page does not exist, or you have no access to it.
    </MessagePage>
  )
}
