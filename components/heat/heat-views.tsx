import type { ReactNode } from 'react'
import { InboxView } from '@/components/inbox/inbox-view'
import { SourcesView } from '@/components/sources/sources-view'
import type { Ability } from '@/core/access/roles'
import { CompareView } from './compare/compare-view'
import { GridView } from './grid-view'
import type { HeatTab } from './heat-tabs'
import { ImportsView } from './imports-view'
import { PriorityView } from './priority/priority-view'
import { RankingView } from './ranking-view'
import { TrendView } from './trend/trend-view'
import { VerbatimsView } from './verbatims-view'
import type { ViewProps } from './view-props'

/** What the heat page shows under each of its tabs. */
export const heatViews: Record<HeatTab, HeatViewEntry> = {
  grid: { View: GridView, filtered: true },
  ranking: { View: RankingView, filtered: true },
  trend: { View: TrendView, filtered: true },
  compare: { View: CompareView, filtered: false },
  priority: { View: PriorityView, filtered: true },
  verbatims: { View: VerbatimsView, filtered: true },
  inbox: { View: InboxView, filtered: false, ability: 'feedback.assign' },
  sources: { View: SourcesView, filtered: false, ability: 'source.manage' },
  imports: { View: ImportsView, filtered: false },
}

type HeatViewEntry = {
  View: (props: ViewProps) => ReactNode
  /** Whether the page's filters stand above it. */
  filtered: boolean
  /** Who lacks this does not see the tab. */
  ability?: Ability
}
