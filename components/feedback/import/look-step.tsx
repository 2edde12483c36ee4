'use client'

import { count } from '@/components/heat/number-text'
import { Button } from '@/components/ui/button'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import type { Delimiter, Encoding, Mapping } from '@/core/feedback/mapping'
import type { OpenFile } from './flow'
import { Notice } from './notice'
import { delimiterNames, encodingNames } from './reading-words'
import { SampleTable } from './sample-table'
import { StepLayout } from './step-layout'

/** Shows the file as it is read, so that a wrong guess is seen before it does harm. */
export function LookStep({
  file: { preview, draft },
  isReading,
  problem,
  onReading,
  onLayout,
  onBack,
  onNext,
}: {
  file: OpenFile
  isReading: boolean
  problem: string | null
  onReading: (reading: { encoding: Encoding; delimiter: Delimiter }) => void
  onLayout: (layout: Mapping['layout']) => void
  onBack: () => void
  onNext: () => void
}) {
  const { encoding, delimiter } = preview
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
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Encoding" hint="Change it when letters look broken.">
          {(control) => (
            <ChoiceSelect
              {...control}
              value={encoding}
              names={encodingNames}
              onChange={(next) => onReading({ encoding: next, delimiter })}
            />
          )}
        </Field>
        <Field label="Columns are separated by" hint="Change it when all is in one column.">
          {(control) => (
            <ChoiceSelect
              {...control}
              value={delimiter}
              names={delimiterNames}
              onChange={(next) => onReading({ encoding, delimiter: next })}
            />
          )}
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          label="Layout of the file"
          value={draft.layout}
          onChange={onLayout}
          options={[
            { value: 'long', label: 'Long' },
            { value: 'wide', label: 'Wide' },
          ]}
        />
        <p className="text-muted-foreground text-sm">
          {draft.layout === 'long'
            ? 'One response a row; a column names the touchpoint.'
            : 'One customer a row; each touchpoint has a column of ratings.'}
        </p>
      </div>
      <SampleTable preview={preview} isStale={isReading} />
    </StepLayout>
  )
}
