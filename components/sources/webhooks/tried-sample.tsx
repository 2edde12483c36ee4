import { usePlaces } from '@/components/feedback/import/use-places'
import { answerNumber, instrumentNames } from '@/components/feedback/instrument-words'
import type { RouterOutputs } from '@/components/trpc/client'
import { Badge } from '@/components/ui/badge'

/** What a sample came to under the mapping: its responses, and what is wrong with the rest. */
export function TriedSample({
  journeyId,
  outcome: { count, responses, problems },
}: {
  journeyId: string
  outcome: RouterOutputs['source']['tryMapping']
}) {
  const { touchpoints } = usePlaces(journeyId)
  const titles = new Map(touchpoints.map(({ id, title }) => [id, title]))
  return (
    <section aria-label="What the sample comes to" className="space-y-2 rounded-md border p-3">
      <p role="status" className="font-medium">
        {count === 1 ? '1 response' : `${count} responses`}
      </p>
      <ul className="space-y-2">
        {responses.map((response) => (
          <li key={response.id} className="flex flex-wrap items-center gap-2">
            <Badge variant="primary">{instrumentNames[response.instrument].short}</Badge>
            <span>{answerNumber(response.instrument, response.value)}</span>
            <bdi className="text-muted-foreground">
              {response.touchpointId ? titles.get(response.touchpointId) : 'Inbox'}
            </bdi>
            {response.verbatim ? (
              <q dir="auto" className="min-w-0 break-words">
                {response.verbatim}
              </q>
            ) : null}
          </li>
        ))}
        {problems.map(({ path, message }) => (
          <li key={path} className="text-danger">
            <bdi className="font-mono text-xs">{path.slice(path.indexOf('.') + 1)}</bdi> {message}
          </li>
        ))}
      </ul>
    </section>
  )
}
