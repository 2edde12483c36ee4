import type { Places } from '@/components/feedback/import/places'
import { answerNumber, instrumentNames } from '@/components/feedback/instrument-words'
import { languageOf } from '@/components/feedback/script'
import { count, responses as responsesText } from '@/components/heat/number-text'
import { Badge } from '@/components/ui/badge'
import type { Trial, TriedResponse } from '@/core/feedback/webhook-views'

/** What a sample would give: its responses, and what is wrong with the rest, by the path of each value. */
export function TriedSample({ trial, places }: { trial: Trial; places: Places }) {
  const titles = new Map(places.touchpoints.map(({ id, title }) => [id, title || 'Untitled']))
  const { responses, problems } = trial
  return (
    <div className="space-y-3">
      <p role="status" className="font-medium">
        {summaryOf(trial)}
      </p>
      {responses.length > 0 ? (
        <ul aria-label="Responses" className="divide-y rounded-md border bg-card">
          {responses.map((response) => (
            <li key={response.id} className="space-y-1 p-3">
              <ResponseHead response={response} title={titles.get(response.touchpointId ?? '')} />
              {response.verbatim ? (
                <q
                  dir="auto"
                  lang={languageOf(response.verbatim)}
                  className="line-clamp-3 break-words"
                >
                  {response.verbatim}
                </q>
              ) : null}
              <Circumstances response={response} />
            </li>
          ))}
        </ul>
      ) : null}
      {trial.count > responses.length ? (
        <p className="text-muted-foreground text-sm">{`The first ${count(responses.length)} are shown.`}</p>
      ) : null}
      {problems.length > 0 ? (
        <ul aria-label="What cannot go in" className="divide-y rounded-md border">
          {problems.map(({ path, value, message }) => (
            <li key={`${path} ${message}`} className="space-y-0.5 p-3 text-sm">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <bdi dir="ltr" className="break-all font-mono text-danger">
                  {path || 'The whole message'}
                </bdi>
                {value ? <bdi className="max-w-60 truncate">{`“${value}”`}</bdi> : null}
              </p>
              <p>{message}</p>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function summaryOf({ count: taken, skipped, problems }: Trial): string {
  const parts = [
    `This message would give ${responsesText(taken)}.`,
    skipped > 0 ? `${count(skipped)} left out, empty or not applicable.` : '',
    problems.length > 0 ? 'What is listed below cannot go in.' : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** On which instrument, what was answered, and about what. */
function ResponseHead({
  response: { instrument, value, rawValue, touchpointId, byRule },
  title,
}: {
  response: TriedResponse
  /** Of its touchpoint. */
  title: string | undefined
}) {
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Badge variant="primary">{instrumentNames[instrument].short}</Badge>
      <span className="tabular-nums">{answerNumber(instrument, value)}</span>
      {rawValue === null ? null : (
        <span className="text-muted-foreground text-sm">
          {'from '}
          <bdi>{`“${rawValue}”`}</bdi>
        </span>
      )}
      {touchpointId ? (
        <bdi className="font-medium">{title}</bdi>
      ) : (
        <span className="text-muted-foreground">Inbox</span>
      )}
      {byRule ? <Badge>By a rule</Badge> : null}
    </p>
  )
}

/** Whatever else the message says of a response. */
function Circumstances({
  response: { channel, customer, at, saysTime, attributes },
}: {
  response: TriedResponse
}) {
  const said: [name: string, value: string][] = [
    ['Channel', channel],
    ['Customer', customer ?? ''],
    ['Time', saysTime ? timeText(at) : 'when it arrives'],
    ...Object.entries(attributes).map(([key, value]): [string, string] => [key, String(value)]),
  ]
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {said
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className="flex min-w-0 gap-1">
            <dt className="text-muted-foreground">
              <bdi>{name}</bdi>
            </dt>
            <dd className="min-w-0 truncate">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  )
}

const time = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

const timeText = (iso: string) => `${time.format(new Date(iso))} UTC`
