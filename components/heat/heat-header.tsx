import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { Tooltip } from '@/components/ui/tooltip'

/** The page's bar: back to the map, whose heat this is, and what one can do. */
export function HeatHeader({
  slug,
  journeyId,
  title,
  children,
}: {
  slug: string
  journeyId: string
  /** Undefined while it loads. */
  title: string | undefined
  children: ReactNode
}) {
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-2 border-b bg-background px-2 sm:px-4">
      <Tooltip content="Back to the map">
        <Button asChild variant="ghost" size="icon">
          <Link href={`/w/${slug}/journeys/${journeyId}`} aria-label="Back to the map">
            <ArrowLeft className="rtl:rotate-180" />
          </Link>
        </Button>
      </Tooltip>
      <h1 className="min-w-0 flex-1 truncate font-semibold text-lg">
        {title === undefined ? (
          <Skeleton className="h-5 w-48" />
        ) : (
          <>
            <span className="text-muted-foreground">Heat of </span>
            <bdi>{title || 'Untitled'}</bdi>
          </>
        )}
      </h1>
      {children}
    </header>
  )
}
