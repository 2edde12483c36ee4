import type { Compared } from '@/core/heat/compare'

const grounds = [
  'bg-diverge-0 text-white',
  'bg-diverge-1 text-black',
  'bg-diverge-2 text-foreground',
  'bg-diverge-3 text-black',
  'bg-diverge-4 text-white',
] as const

/** From this difference of heats on, the stronger colour. */
export const strongDifference = 0.15

/** Classes of ground and text for the ends of the scale and its middle, purple first. */
export const divergeClasses: readonly string[] = grounds

/**
 * A colour only for what is more than noise: orange where A is worse, purple
 * where B is, stronger from fifteen points on. All else stays neutral, too few hatched.
 */
export function divergeColour({ verdict, heat }: Compared): string {
  if (verdict === 'few') return 'heat-hatch text-foreground'
  const strong = Math.abs(heat?.value ?? 0) >= strongDifference
  if (verdict === 'more') return grounds[strong ? 4 : 3]
  if (verdict === 'less') return grounds[strong ? 0 : 1]
  return grounds[2]
}
