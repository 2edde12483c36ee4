import { count } from '@/components/heat/number-text'

type ImportCounts = { accepted: number; duplicates: number; skipped: number; rejected: number }

const words: { key: keyof ImportCounts; name: string; hint: string }[] = [
  { key: 'accepted', name: 'New responses', hint: 'go in' },
  { key: 'duplicates', name: 'Duplicates', hint: 'there already' },
  { key: 'skipped', name: 'Skipped', hint: 'left out, empty or not applicable' },
  { key: 'rejected', name: 'Rejected', hint: 'cannot go in' },
]

/** The four things that can become of an answer in a file, counted. */
export function Counts({ counts }: { counts: ImportCounts }) {
  return (
    <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {words.map(({ key, name, hint }) => (
        <div key={key} className="flex flex-col rounded-md border bg-card px-3 py-2">
          <dt className="order-2 text-sm">
            {name}
            <span className="block text-muted-foreground text-xs">{hint}</span>
          </dt>
          <dd className="font-semibold text-xl tabular-nums">{count(counts[key])}</dd>
        </div>
      ))}
    </dl>
  )
}
