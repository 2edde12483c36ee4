import { router } from '@/server/trpc/procedures'
import { attributes } from './attributes'
import { compare } from './compare'
import { cross } from './cross'
import { facets } from './facets'
import { grid } from './grid'
import { map } from './map'
import { priority } from './priority'
import { ranking } from './ranking'
import { touchpoint } from './touchpoint'
import { trend } from './trend'

export const heatRouter = router({
  attributes,
  compare,
  cross,
  facets,
  grid,
  map,
  priority,
  ranking,
  touchpoint,
  trend,
})
