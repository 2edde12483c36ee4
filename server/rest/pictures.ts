import { z } from 'zod'
import { JourneyId } from './journeys'
import { defineRoute } from './route'

const query = z.object({
  scale: z
    .enum(['1', '2', '4'])
    .default('1')
    .transform((scale) => Number(scale) as 1 | 2 | 4)
    .describe('Device pixels for one pixel of the map; an SVG needs none.'),
  theme: z.enum(['light', 'dark']).default('light'),
  heat: z
    .enum(['true', 'false'])
    .default('true')
    .transform((heat) => heat === 'true')
    .describe('Whether the heat is drawn.'),
})

const formats = {
  png: { operationId: 'getPicturePng', contentType: 'image/png', what: 'a PNG' },
  svg: {
    operationId: 'getPictureSvg',
    contentType: 'image/svg+xml',
    what: 'an SVG with its text as paths',
  },
} as const

function pictureRoute(format: keyof typeof formats) {
  const { operationId, contentType, what } = formats[format]
  return defineRoute({
    method: 'GET',
    path: `/journeys/{id}/picture.${format}`,
    operationId,
    procedure: 'journey.picture',
    summary: `The map as ${what}`,
    description: 'A header X-Throughline-Notice says so when the picture had to be made smaller.',
    params: JourneyId,
    query,
    status: 200,
    answer: { contentType, description: `The whole map as ${what}.` },
    async handle({ caller, params, query: options }) {
      const picture = await caller.journey.picture({ journeyId: params.id, format, ...options })
      return {
        contentType,
        bytes: picture.bytes,
        headers: picture.notice ? { 'x-throughline-notice': picture.notice } : {},
      }
    },
  })
}

export const getPicturePng = pictureRoute('png')
export const getPictureSvg = pictureRoute('svg')
