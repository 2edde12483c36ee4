import { router } from '@/server/trpc/procedures'
import { facets } from './facets'
import { grid } from './grid'
import { map } from './map'
import { ranking } from './ranking'

export const heatRouter = router({ facets, grid, map, ranking })
