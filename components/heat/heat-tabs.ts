/** The views of the heat page by their names in its address, in the order of their tabs. */
export const tabNames = {
  grid: 'Grid',
  ranking: 'Ranking',
  trend: 'Trend',
  compare: 'Compare',
  priority: 'Priority',
  verbatims: 'Verbatims',
  inbox: 'Inbox',
  sources: 'Sources',
  imports: 'Imports',
}

export type HeatTab = keyof typeof tabNames
export const heatTabs = Object.keys(tabNames) as HeatTab[]
