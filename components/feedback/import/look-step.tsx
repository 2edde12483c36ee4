'use client'

import { count } from '@/components/heat/number-text'
import { Button } from '@/components/ui/button'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Field } from '@/components/ui/field'
import type { Preview, RememberedMapping } from '@/core/feedback/import-views'
import type { Mapping } from '@/core/feedback/mapping'
import type { OpenFile } from './flow'
import { LayoutChoice } from './layout-choice'
import { Notice } from './notice'
import { delimiterNames, encodingNames, type ReadingChoice } from './reading-words'
import { SampleTable } from './sample-table'
import { StepLayout } from './step-layout'

/** Shows the file as it is read, so that a wrong guess is seen before it does harm. */
export function LookStep({
  file: { preview, draft },
  isReading,
  problem,
  onReading,
  onLayout,
  onRemembered,
  onBack,
  onNext,
}: {
  file: OpenFile
  isReading: boolean
  problem: string | null
  onReading: (reading: ReadingChoice) => void
  onLayout: (layout: Mapping['layout']) => void
  onRemembered: (remembered: RememberedMapping) => void
  onBack: () => void
  onNext: () => void
}) {
  return (
    <StepLayout
      footer={
        <>
          <Button variant="ghost" onClick={onBack}>
            Another file
          </Button>
          <Button onClick={onNext} disabled={isReading || preview.columns.length < 2}>
            Looks right
          </Button>
        </>
      }
    >
      {problem ? (
        <Notice kind="danger" title="The file could not be read like this">
          {problem}
        </Notice>
      ) : null}
      <p>
        <bdi className="font-medium">{preview.fileName}</bdi>{' '}
        <span className="text-muted-foreground">
          {`has ${count(preview.columns.length)} columns. Do the rows below look right?`}
        </span>
      </p>
      <ReadingChoices preview={preview} onReading={onReading} />
      <LayoutChoice
        label="Layout of the file"
        layout={draft.layout}
        words={layouts}
        onLayout={onLayout}
      />
      {preview.remembered ? (
        <Remembered remembered={preview.remembered} onUse={onRemembered} />
      ) : null}
      <SampleTable preview={preview} isStale={isReading} />
    </StepLayout>
  )
}

const layouts = {
  long: { name: 'Long', meaning: 'One response a row; a column names the touchpoint.' },
  wide: { name: 'Wide', meaning: 'One customer a row; each touchpoint has a column of ratings.' },
}

/** How the file's bytes are read, as it was found out and can be changed. */
function ReadingChoices({
  preview: { format, sheets },
  onReading,
}: {
  preview: Preview
  onReading: (reading: ReadingChoice) => void
}) {
  if (format.kind === 'json') return null
  if (format.kind === 'xlsx') {
    return sheets.length < 2 ? null : (
      <Field label="Sheet" hint="The others can be imported afterwards.">
        {(control) => (
          <ChoiceSelect
            {...control}
            value={format.sheet}
            names={Object.fromEntries(sheets.map((name) => [name, name]))}
            onChange={(sheet) => onReading({ sheet })}
          />
        )}
      </Field>
    )
  }
  const { encoding } = format
  const delimiter = format.kind === 'csv' ? { delimiter: format.delimiter } : {}
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Encoding" hint="Change it when letters look broken.">
        {(control) => (
          <ChoiceSelect
            {...control}
            value={encoding}
            names={encodingNames}
            onChange={(next) => onReading({ encoding: next, ...delimiter })}
          />
        )}
      </Field>
      {format.kind === 'csv' ? (
        <Field label="Columns are separated by" hint="Change it when all is in one column.">
          {(control) => (
            <ChoiceSelect
              {...control}
              value={format.delimiter}
              names={delimiterNames}
              onChange={(next) => onReading({ encoding, delimiter: next })}
            />
          )}
        </Field>
      ) : null}
    </div>
  )
}

/** Offers to read the file as the last one with the same columns. */
function Remembered({
  remembered,
  onUse,
}: {
  remembered: RememberedMapping
  onUse: (remembered: RememberedMapping) => void
}) {
  const day = new Date(remembered.at).toLocaleDateString('en', { dateStyle: 'medium' })
  return (
    <Notice kind="info" title="A file with these columns was imported before">
      <p>
        {`On ${day}, from the source `}
        <bdi>{`“${remembered.source}”.`}</bdi>
      </p>
      <Button variant="secondary" size="sm" className="mt-2" onClick={() => onUse(remembered)}>
        Like last time
      </Button>
    </Notice>
  )
}
