'use client'

import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { percentage } from '@/components/heat/number-text'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Progress } from '@/components/ui/progress'
import { Spinner } from '@/components/ui/spinner'
import type { Upload } from '@/core/feedback/import-views'
import { Notice } from './notice'
import { useUpload } from './use-upload'

/** Takes a file, dropped or chosen, and sends it. */
export function FileStep({
  journeyId,
  isReading,
  problem,
  onSent,
}: {
  journeyId: string
  /** The file has arrived and is being looked into. */
  isReading: boolean
  problem: string | null
  onSent: (upload: Upload) => void
}) {
  const { state, send, cancel } = useUpload(journeyId, onSent)
  const message = state.state === 'failed' ? state.message : problem
  return (
    <div className="flex flex-1 flex-col gap-3">
      {message ? (
        <Notice kind="danger" title="This file could not be taken in">
          {message}
        </Notice>
      ) : null}
      {state.state === 'sending' ? (
        <Sending {...state} onCancel={cancel} />
      ) : isReading ? (
        <div className="flex min-h-64 flex-1 items-center justify-center gap-2 rounded-md border">
          <Spinner label="Reading the file" />
          <span>Reading the file</span>
        </div>
      ) : (
        <DropZone onFile={(file) => void send(file)} />
      )}
    </div>
  )
}

function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
      className={cn(
        'flex min-h-64 flex-1 flex-col items-center justify-center gap-3 rounded-md border-2 border-input/60 border-dashed p-6 text-center transition-colors',
        over && 'border-primary bg-primary-soft',
      )}
    >
      <FileUp aria-hidden="true" className="size-8 text-muted-foreground" />
      <div className="space-y-1">
        <p className="font-semibold text-lg">Drop a file here</p>
        <p className="max-w-md text-pretty text-muted-foreground">
          CSV, Excel or NDJSON: one response a row, or one column a touchpoint as survey tools
          export it. Any language; up to 200 MB.
        </p>
      </div>
      <Button size="lg" onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        aria-label="Feedback file"
        accept=".csv,.tsv,.txt,.xlsx,.ndjson,.jsonl,text/csv,text/tab-separated-values,text/plain"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again after it was mended.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}

function Sending({
  fileName,
  share,
  onCancel,
}: {
  fileName: string
  share: number
  onCancel: () => void
}) {
  return (
    <div className="flex min-h-64 flex-1 flex-col items-center justify-center gap-4 rounded-md border p-6">
      <p className="max-w-full truncate font-medium">
        Sending <bdi>{fileName}</bdi>
      </p>
      <div className="flex w-full max-w-sm items-center gap-3">
        <Progress value={share * 100} aria-label="Sent" />
        <span className="w-10 text-end tabular-nums">{percentage(share)}</span>
      </div>
      <Button variant="secondary" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
