import { CircleAlert } from 'lucide-react'
import { Button } from './button'
import { EmptyState } from './empty-state'

/** Stands where content would be when it could not be loaded. */
export function ErrorNotice({ message, onRetry }: { message: string; onRetry?: () => void }) {
  return (
    <div role="alert">
      <EmptyState
        icon={<CircleAlert />}
        title="This could not be loaded"
        action={
          onRetry ? (
            <Button variant="secondary" onClick={onRetry}>
              Try again
            </Button>
          ) : undefined
        }
      >
        {message}
      </EmptyState>
    </div>
  )
}
