'use client'

import { useWorkspace } from '@/components/shell/workspace'
import { cn } from '@/components/ui/cn'
import { GeneratedFace } from './generated-face'

type Props = {
  persona: { id: string; name: string; avatarId: string | null }
  /** The name stands beside the face already, so it is not said twice. */
  decorative?: boolean
  className?: string
}

/** A persona's face: the uploaded picture, or one generated from the id. */
export function PersonaFace({ persona, decorative = false, className }: Props) {
  const label = decorative ? undefined : persona.name
  const classes = cn('block size-7 shrink-0 rounded-full bg-muted object-cover', className)
  if (!persona.avatarId) return <GeneratedFace id={persona.id} label={label} className={classes} />
  return <Picture avatarId={persona.avatarId} label={label} className={classes} />
}

/** For members only: guests are not given uploaded pictures. */
function Picture({
  avatarId,
  label = '',
  className,
}: {
  avatarId: string
  label: string | undefined
  className: string
}) {
  const { id: workspaceId } = useWorkspace()
  const src = `/api/assets/${workspaceId}/${avatarId}`
  // biome-ignore lint/performance/noImgElement: it is small already, and only the member's own browser may fetch it.
  return <img src={src} alt={label} className={className} draggable={false} />
}
