import { correction, generate } from 'lean-qr'
import { useMemo } from 'react'

/** Empty modules around the code; scanners need them to find it. */
const quietZone = 4

/**
 * An address as a QR code. Always dark on light, its quiet zone included: many
 * phones do not read it the other way round.
 */
export function QrCode({ value, className }: { value: string; className?: string }) {
  const { size, path } = useMemo(() => draw(value), [value])
  return (
    <svg
      role="img"
      aria-label="QR code of the link"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** One square of side 1 a dark module. */
function draw(value: string): { size: number; path: string } {
  const code = generate(value, { minCorrectionLevel: correction.M })
  let path = ''
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) path += `M${x + quietZone} ${y + quietZone}h1v1h-1z`
    }
  }
  return { size: code.size + 2 * quietZone, path }
}
