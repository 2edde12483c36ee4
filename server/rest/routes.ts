import { addFeedback } from './feedback'
import { getHeatmap } from './heatmap'
import { createJourney, getJourney, listJourneys } from './journeys'
import { getPicturePng, getPictureSvg } from './pictures'
import type { Route } from './route'
import {
  beginThread,
  getThread,
  listThreads,
  reopenThread,
  replyToThread,
  resolveThread,
} from './threads'
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
  listThreads,
  beginThread,
  getThread,
  replyToThread,
  resolveThread,
  reopenThread,
]
