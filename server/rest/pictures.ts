import { z } from 'zod'
import { JourneyId } from './journeys'
import { defineRoute } from './route'

const query = z.object({
  scale: z.enum(['1', '2', '4']).default('1').describe('Pixels per map unit.'),
  theme: z.enum(['light', 'dark']).default('light'),
  heat: z.enum(['true', 'false']).default('true').describe('Whether the heat is drawn.'),
})

const formats = {
  png: { contentType: 'image/png', what: 'a PNG' },
  svg: { contentType: 'image/svg+xml', what: 'an SVG, its text as paths' },
} as const

function pictureRoute(format: keyof typeof formats) {
  const { contentType, what } = formats[format]
  return defineRoute({
    method: 'GET',
    path: `/journeys/{id}/picture.${format}`,
    operationId: format === 'png' ? 'getPicturePng' : 'getPictureSvg',
    procedure: 'journey.picture',
    summary: `The map as ${what}`,
    params: JourneyId,
    query,
    status: 200,
    answer: { contentType, description: `The whole map as ${what}.` },
    async handle({ caller, params, query: { scale, theme, heat } }) {
      const picture = await caller.journey.picture({
        journeyId: params.id,
        format,
        scale: Number(scale),
        theme,
        heat: heat === 'true',
      })
      return { contentType, bytes: picture.bytes }
    },
  })
}

export const getPicturePng = pictureRoute('png')
export const getPictureSvg = pictureRoute('svg')
