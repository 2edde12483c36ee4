import { cn } from '@/components/ui/cn'
import { initials } from '@/components/ui/initials'
import { peerStyle } from '@/components/ui/peer-colour'

/** Somebody's initials in their colour. The name stands beside it or on what holds it. */
export function PeerAvatar({
  name,
  colour,
  className,
}: {
  name: string
  /** Null: the colour is not known yet. */
  colour: number | null
  className?: string
}) {
  return (
    <span
      aria-hidden
      style={colour === null ? undefined : peerStyle(colour)}
      className={cn(
        'inline-flex size-7 shrink-0 select-none items-center justify-center rounded-full font-medium text-xs',
        colour === null ? 'bg-secondary text-secondary-foreground' : 'bg-(--peer) text-(--on-peer)',
        className,
      )}
    >
      {initials(name)}
    </span>
  )
}
