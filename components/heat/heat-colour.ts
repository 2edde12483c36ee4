import { type Heat, heatStep } from '@/core/heat/heat'

const grounds = [
  'bg-heat-0 text-heat-0-text',
  'bg-heat-1 text-heat-1-text',
  'bg-heat-2 text-heat-2-text',
  'bg-heat-3 text-heat-3-text',
  'bg-heat-4 text-heat-4-text',
] as const

/** Classes for ground and text by step of the scale, coolest first. */
export const stepClasses: readonly string[] = grounds

/** Classes for ground and text of a place: a colour only where enough answered, a hatch for too few. */
export function heatColour(heat: Pick<Heat, 'heat' | 'state'>): string {
  if (heat.state === 'none') return 'bg-transparent text-muted-foreground'
  if (heat.state === 'few') return 'heat-hatch text-foreground'
  return grounds[heatStep(heat.heat)]
}
