import { cn } from '@/components/ui/cn'
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'
import type { Preview } from '@/core/feedback/import-views'
import { languageOf } from '../script'

/** The first rows of the file, each cell in its own direction and script. */
export function SampleTable({ preview, isStale }: { preview: Preview; isStale: boolean }) {
  return (
    <div
      aria-busy={isStale}
      className={cn('rounded-md border bg-card transition-opacity', isStale && 'opacity-50')}
    >
      <Table className="text-sm">
        <TableHeader>
          <TableRow>
            {preview.columns.map(({ index, name }) => (
              <TableHead key={index}>
                <bdi>{name}</bdi>
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {numbered(preview.rows.slice(0, 8)).map(({ number, row }) => (
            <TableRow key={number}>
              {preview.columns.map(({ index }) => {
                const cell = row[index] ?? ''
                return (
                  <TableCell key={index} className="max-w-64 py-1.5">
                    <span
                      dir="auto"
                      lang={languageOf(cell)}
                      className="block truncate"
                      title={cell}
                    >
                      {cell}
                    </span>
                  </TableCell>
                )
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

/** Rows with their number in the file, the header being row 1. */
function numbered(rows: readonly string[][]) {
  return rows.map((row, index) => ({ number: index + 2, row }))
}
