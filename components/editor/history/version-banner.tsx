import { ArrowLeft, GitCompareArrows, ListTree, RotateCcw } from 'lucide-react'
import { useNow } from '@/components/home/use-now'
import { Button } from '@/components/ui/button'
import { authorText } from './author-name'
import { momentName } from './moments'
import type { ShownVersion } from './shown-version'

/** Says that this is not now, whose version it is, and what can be done with it. */
export function VersionBanner({
  shown,
  selected,
  isBusy,
  onCompare,
  onRestore,
  onList,
  onBack,
}: {
  shown: ShownVersion
  /** How many things are chosen on the map. */
  selected: number
  isBusy: boolean
  onCompare: (comparing: boolean) => void
  /** Absent for those who may only read, and until the version has arrived. */
  onRestore?: () => void
  /** Shows the list of differences where it has no place beside the map. */
  onList?: () => void
  onBack: () => void
}) {
  const now = useNow()
  const moment = momentName(shown.at, now)
  return (
    <section
      aria-label="An earlier version"
      className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b max-sm:gap-x-1 bg-primary-soft px-3 py-1.5"
    >
      <p className="me-auto min-w-0 truncate text-base max-sm:w-full">
        {shown.name ? (
          <>
            <bdi className="font-semibold">{shown.name}</bdi>{' '}
            <span className="text-muted-foreground">
              <bdi>{authorText(shown.author)}</bdi>, <time dateTime={shown.at}>{moment}</time>
            </span>
          </>
        ) : (
          <>
            <bdi className="font-semibold">{authorText(shown.author)}</bdi>,{' '}
            <time dateTime={shown.at}>{moment}</time>
          </>
        )}
      </p>
      {onList ? (
        <Button variant="ghost" size="sm" onClick={onList}>
          <ListTree />
          List
        </Button>
      ) : null}
      <Button
        variant="ghost"
        size="sm"
        aria-pressed={shown.comparing}
        onClick={() => onCompare(!shown.comparing)}
      >
        <GitCompareArrows />
        {shown.comparing ? (
          <Words long="Show this version" short="Version" />
        ) : (
          <Words long="Compare with now" short="Compare" />
        )}
      </Button>
      {onRestore ? (
        <Button variant="secondary" size="sm" disabled={isBusy} onClick={onRestore}>
          <RotateCcw />
          {selected > 0 ? (
            <Words long={`Restore ${selected} selected`} short={`Restore ${selected}`} />
          ) : (
            'Restore'
          )}
        </Button>
      ) : null}
      <Button size="sm" onClick={onBack}>
        <ArrowLeft className="rtl:rotate-180" />
        <Words long="Back to now" short="Now" />
      </Button>
    </section>
  )
}

/** What a button says: in full, and where four of them share the width of a phone. */
function Words({ long, short }: { long: string; short: string }) {
  return (
    <>
      <span className="max-sm:sr-only">{long}</span>
      <span aria-hidden className="sm:hidden">
        {short}
      </span>
    </>
  )
}
