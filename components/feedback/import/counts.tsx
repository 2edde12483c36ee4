import { count } from '@/components/heat/number-text'

type ImportCounts = { accepted: number; duplicates: number; skipped: number; rejected: number }
type Words = { key: keyof ImportCounts; name: string; before: string; after: string }

const leftOut = 'left out, empty or not applicable'
const words: readonly Words[] = [
  { key: 'accepted', name: 'New responses', before: 'go in', after: 'went in' },
  { key: 'duplicates', name: 'Duplicates', before: 'there already', after: 'were there already' },
  { key: 'skipped', name: 'Skipped', before: leftOut, after: leftOut },
  { key: 'rejected', name: 'Rejected', before: 'cannot go in', after: 'could not go in' },
]

/** The four things that can become of an answer in a file, counted before the import or `after` it. */
export function Counts({ counts, when }: { counts: ImportCounts; when: 'before' | 'after' }) {
  return (
    <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {words.map((word) => (
        <div key={word.key} className="flex flex-col rounded-md border bg-card px-3 py-2">
          <dt className="order-2 text-sm">
            {word.name}
            <span className="block text-muted-foreground text-xs">{word[when]}</span>
          </dt>
          <dd className="font-semibold text-xl tabular-nums">{count(counts[word.key])}</dd>
        </div>
      ))}
    </dl>
  )
}
