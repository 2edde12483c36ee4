import { useMemo } from 'react'
import { svgPath } from '@/core/journey/path'
import { faceShapes } from '@/core/picture/face'

/** The face that belongs to an id; the same here, in pictures and in decks. */
export function GeneratedFace({
  id,
  label,
  className,
}: {
  id: string
  label: string | undefined
  className?: string
}) {
  const shapes = useMemo(
    () => faceShapes(id).map(({ commands, fill }) => ({ d: svgPath(commands), fill })),
    [id],
  )
  return (
    <svg
      viewBox="0 0 100 100"
      className={className}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {shapes.map(({ d, fill }) => (
        <path key={d + fill} d={d} fill={fill} />
      ))}
    </svg>
  )
}
