import { addFeedback } from './feedback'
import { getHeatmap } from './heatmap'
import { createJourney, getJourney, listJourneys } from './journeys'
import { getPicturePng, getPictureSvg } from './pictures'
import type { Route } from './route'
import { getTouchpointHeat } from './touchpoint-heat'

/** Every operation of the interface. */
export const routes: readonly Route[] = [
  listJourneys,
  createJourney,
  getJourney,
  addFeedback,
  getHeatmap,
  getTouchpointHeat,
  getPicturePng,
  getPictureSvg,
]
