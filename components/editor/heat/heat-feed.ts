import { useLayoutEffect } from 'react'
import { useHeatMap } from '@/components/heat/queries'
import { useHeatFilters } from '@/components/heat/use-heat-view'
import { useEditor, useUi } from '../state/editor-context'
import { canvasHeatOf, type HeatStore } from './canvas-heat'

/** Keeps the editor's heat by the filters of the address. Draws nothing, so that a filter draws only heat anew. */
export function HeatFeed({ journeyId, heat }: { journeyId: string; heat: HeatStore }) {
  const editor = useEditor()
  const isShown = useUi(({ heatShown }) => heatShown)
  const [filters] = useHeatFilters()
  const map = useHeatMap(journeyId, filters).data
  // Before the browser paints: cards and legend never say different things.
  useLayoutEffect(() => {
    const next = canvasHeatOf(map, isShown)
    heat.set(next)
    editor.ui.set({ emotionFromFeedback: next.felt.size > 0 })
  }, [editor, heat, map, isShown])
  return null
}
