import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow } from '@/components/home/use-now'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Badge } from '@/components/ui/badge'
import { toast } from '@/components/ui/toast'
import { beginningText, deviceText, lastUseText, type SessionView } from './session-words'
import { Submit } from './submit'

/** One browser that is signed in. */
export function OwnSession({ session }: { session: SessionView }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const now = useNow()
  const end = useMutation(
    trpc.account.endSession.mutationOptions({
      onError: (error) => toast.error(failureOf(error).message),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() }),
    }),
  )
  const device = deviceText(session)
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {device}
          {session.isThisOne ? <Badge variant="primary">This one</Badge> : null}
        </p>
        <p className="text-muted-foreground text-sm">
          <span className="block break-words">{beginningText(session)}</span>
          <span className="block">{lastUseText(session, now)}</span>
        </p>
      </div>
      {session.isThisOne ? null : (
        <Submit
          type="button"
          variant="secondary"
          size="sm"
          busy={end.isPending}
          aria-label={`Sign out ${device}`}
          onClick={() => end.mutate({ sessionId: session.id })}
        >
          Sign out
        </Submit>
      )}
    </li>
  )
}
