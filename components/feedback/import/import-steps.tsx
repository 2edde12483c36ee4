'use client'

import { CheckStep } from './check-step'
import { guessedUse } from './column-uses'
import { ColumnsStep } from './columns-step'
import { type Draft, draftOf, withLayout } from './draft'
import { FileStep } from './file-step'
import { guessedDraft, type OpenFile } from './flow'
import { ImportStep } from './import-step'
import { LookStep } from './look-step'
import { NamesStep } from './names-step'
import { StepList } from './step-list'
import { UnsettledImports } from './unsettled-imports'
import type { FlowCalls } from './use-flow'
import { usePlaces } from './use-places'

/** The step that an import stands at, with its way on and back. */
export function ImportSteps({
  journeyId,
  slug,
  calls,
  onClose,
}: {
  journeyId: string
  slug: string
  calls: FlowCalls
  onClose: () => void
}) {
  const { flow, send, completed, read, check, start, forget } = calls
  const places = usePlaces(journeyId)
  const watch = (id: string) => send({ type: 'started', importId: id })
  const back = () => {
    forget()
    send({ type: 'back' })
  }
  const shared = {
    places,
    isChecking: calls.isChecking,
    problem: calls.problems.check,
    onBack: back,
    onNext: check,
  }
  return (
    <>
      <StepList flow={flow} />
      {flow.step === 'file' ? (
        <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto">
          <UnsettledImports journeyId={journeyId} onShow={watch} />
          <FileStep
            journeyId={journeyId}
            isReading={calls.isReading}
            problem={calls.problems.read}
            onSent={({ uploadId }) => read.mutate({ uploadId })}
          />
        </div>
      ) : null}
      {flow.step === 'look' ? (
        <LookStep
          file={flow}
          isReading={calls.isReading}
          problem={calls.problems.read}
          onReading={(reading) => read.mutate({ uploadId: flow.preview.uploadId, ...reading })}
          onLayout={(layout) => send({ type: 'drafted', draft: inLayout(flow, layout) })}
          onRemembered={({ mapping }) => {
            const draft = draftOf(mapping, flow.preview.columns.length)
            send({ type: 'drafted', draft })
            send({ type: 'looked' })
          }}
          onBack={back}
          onNext={() => send({ type: 'looked' })}
        />
      ) : null}
      {flow.step === 'columns' && completed ? (
        <ColumnsStep
          {...shared}
          file={flow}
          completed={completed}
          onDraft={(draft) => send({ type: 'drafted', draft })}
        />
      ) : null}
      {flow.step === 'names' ? (
        <NamesStep
          {...shared}
          file={flow}
          unknown={flow.unknown}
          onDraft={(draft) => send({ type: 'drafted', draft })}
        />
      ) : null}
      {flow.step === 'check' ? (
        <CheckStep
          dryRun={flow.dryRun}
          isStarting={calls.isStarting}
          problem={calls.problems.start}
          onBack={back}
          onImport={start}
        />
      ) : null}
      {flow.step === 'import' ? (
        <ImportStep
          key={flow.importId}
          journeyId={journeyId}
          importId={flow.importId}
          heatAddress={`/w/${slug}/journeys/${journeyId}/heat`}
          onAnother={() => send({ type: 'begin' })}
          onClose={onClose}
        />
      ) : null}
    </>
  )
}

/** The draft in another layout; in the layout that was guessed, the whole guess comes back. */
function inLayout({ preview, draft }: OpenFile, layout: Draft['layout']): Draft {
  if (preview.mapping.layout === layout) return guessedDraft(preview)
  return withLayout(draft, layout, (index) => {
    const column = preview.columns[index]
    return column ? guessedUse(layout, column) : { as: 'unused' }
  })
}
