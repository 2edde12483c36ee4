'use client'

import { count, responses } from '@/components/heat/number-text'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'
import type { DryRun, RowProblem } from '@/core/feedback/import-views'
import { Counts } from './counts'
import { Notice } from './notice'
import { StepLayout } from './step-layout'

/** What would happen, before it happens: counts, and what is wrong with which cell. */
export function CheckStep({
  dryRun,
  isStarting,
  problem,
  onBack,
  onImport,
}: {
  dryRun: DryRun
  isStarting: boolean
  problem: string | null
  onBack: () => void
  onImport: () => void
}) {
  const { rejected } = dryRun
  return (
    <StepLayout
      footer={
        <>
          <Button variant="ghost" onClick={onBack} disabled={isStarting}>
            Change the columns
          </Button>
          <Button onClick={onImport} disabled={dryRun.responses === 0 || isStarting}>
            {isStarting ? 'Starting' : importWords(dryRun)}
          </Button>
        </>
      }
    >
      {problem ? (
        <Notice kind="danger" title="The import did not start">
          {problem}
        </Notice>
      ) : null}
      <p>{summaryOf(dryRun)}</p>
      <Counts counts={{ ...dryRun, accepted: dryRun.responses }} when="before" />
      {rejected > 0 ? (
        <>
          <Notice
            kind="warning"
            title={
              rejected === 1 ? '1 answer cannot go in' : `${count(rejected)} answers cannot go in`
            }
          >
            The good ones can go in without them. Afterwards the others are there as a file that you
            can mend and import.
          </Notice>
          <Problems problems={dryRun.problems} total={rejected} />
        </>
      ) : null}
    </StepLayout>
  )
}

function summaryOf({ rows, responses: fresh, duplicates }: DryRun): string {
  const read = rows === 1 ? '1 row was read.' : `${count(rows)} rows were read.`
  if (fresh > 0) return `${read} Nothing is imported yet.`
  return duplicates > 0
    ? `${read} All of it is there already; importing again would add nothing.`
    : `${read} There is nothing in them to import.`
}

function importWords({ responses: fresh }: DryRun): string {
  return fresh === 0 ? 'Nothing to import' : `Import ${responses(fresh)}`
}

/** A table; on a phone, where its last column would lie outside the screen, a list of the same. */
function Problems({ problems, total }: { problems: readonly RowProblem[]; total: number }) {
  return (
    <div className="rounded-md border bg-card">
      <Table className="text-sm" aria-label="What cannot go in">
        <TableHeader className="max-sm:hidden">
          <TableRow>
            <TableHead>Row</TableHead>
            <TableHead>Column</TableHead>
            <TableHead>Value</TableHead>
            <TableHead>What to do</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {problems.map(({ row, place, column, value, message }) => (
            <TableRow key={`${row} ${column}`} className={stacked.row}>
              <TableCell className={cn('tabular-nums', stacked.cell)}>
                <span className="sm:hidden">Row </span>
                {place || count(row)}
              </TableCell>
              <TableCell className={cn('max-w-40 truncate', stacked.cell)}>
                <bdi>{column}</bdi>
              </TableCell>
              <TableCell className={cn('max-w-40 truncate', stacked.cell)}>
                <bdi>{value}</bdi>
              </TableCell>
              <TableCell className={cn('min-w-56', stacked.message)}>{message}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {total > problems.length ? (
        <p className="border-t px-3 py-2 text-muted-foreground text-sm">
          {`The first ${count(problems.length)} of ${count(total)}.`}
        </p>
      ) : null}
    </div>
  )
}

const stacked = {
  row: 'max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:px-3 max-sm:py-2',
  cell: 'max-sm:p-0 max-sm:font-medium',
  message: 'max-sm:w-full max-sm:p-0',
}
