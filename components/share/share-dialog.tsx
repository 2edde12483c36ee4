'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { JourneyDetail } from '@/components/editor/top-bar/journey'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { ShareLink } from './link'
import { LinkRow } from './link-row'
import { NewLinkForm } from './new-link-form'
import { Projector } from './projector'

/** The journey's links: make one, show it to the room, see who uses it, end it. */
export function ShareDialog({ journey, onClose }: { journey: JourneyDetail; onClose: () => void }) {
  const trpc = useTRPC()
  // While guests come in, whoever has it open sees them counted.
  const links = useQuery({
    ...trpc.share.list.queryOptions({ journeyId: journey.id }),
    staleTime: 0,
    refetchInterval: 5_000,
  })
  const [making, setMaking] = useState(false)
  const [projected, setProjected] = useState<ShareLink | null>(null)
  if (projected) {
    return <Projector title={journey.title} link={projected} onClose={() => setProjected(null)} />
  }
  const isEmpty = links.data?.length === 0
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent className="sm:max-w-xl">
        <DialogHeader>
          <DialogTitle>Share this map</DialogTitle>
          <DialogDescription>
            Guests need no account: they open a link and type their name. They see this journey and
            nothing else of the workspace.
          </DialogDescription>
        </DialogHeader>
        {links.isPending ? <Loading /> : null}
        {links.error && !links.data ? (
          <ErrorNotice
            message={failureOf(links.error).message}
            onRetry={() => void links.refetch()}
          />
        ) : null}
        {links.data && !isEmpty ? (
          <ul className="space-y-2">
            {links.data.map((link) => (
              <LinkRow key={link.id} journeyId={journey.id} link={link} onShow={setProjected} />
            ))}
          </ul>
        ) : null}
        {isEmpty || making ? (
          <NewLinkForm
            journeyId={journey.id}
            onMade={() => setMaking(false)}
            onCancel={isEmpty ? null : () => setMaking(false)}
          />
        ) : null}
        {links.data && !isEmpty && !making ? (
          <Button variant="secondary" className="self-start" onClick={() => setMaking(true)}>
            <Plus />
            New link
          </Button>
        ) : null}
      </DialogContent>
    </Dialog>
  )
}

function Loading() {
  return (
    <div role="status" aria-label="Loading" className="space-y-2">
      <Skeleton className="h-20" />
      <Skeleton className="h-20" />
    </div>
  )
}
