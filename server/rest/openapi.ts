import { z } from 'zod'
import { errorKinds } from '@/server/errors'
import type { Route } from './route'

const ErrorAnswer = z.object({
  error: z.object({
    code: z.enum(Object.keys(errorKinds) as [keyof typeof errorKinds]),
    message: z.string(),
    problems: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
})

type Json = Record<string, unknown>

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  // Draft 2020-12 is the dialect of OpenAPI 3.1.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

function parametersOf(route: Route): Json[] {
  const list = (shape: z.ZodObject, where: 'path' | 'query') =>
    Object.entries(shape.shape as Record<string, z.ZodType>).map(([name, schema]) => ({
      name,
      in: where,
      required: where === 'path' || !schema.safeParse(undefined).success,
      ...(schema.description ? { description: schema.description } : {}),
      schema: schemaOf(schema, 'input'),
    }))
  return [...list(route.params, 'path'), ...list(route.query, 'query')]
}

function contentOf(route: Route): Json {
  return Object.fromEntries(
    (route.bodies ?? []).map(({ contentType, schema, description }) => [
      contentType,
      { schema: { ...schemaOf(schema, 'input'), ...(description ? { description } : {}) } },
    ]),
  )
}

function answersOf(route: Route): Json {
  const fine =
    'contentType' in route.answer
      ? {
          description: route.answer.description,
          content: {
            [route.answer.contentType]: { schema: { type: 'string', format: 'binary' } },
          },
        }
      : {
          description: 'Done.',
          content: { 'application/json': { schema: schemaOf(route.answer, 'output') } },
        }
  const failures = Object.fromEntries(
    (['invalid', 'not_signed_in', 'not_allowed', 'not_found', 'too_large'] as const).map((code) => [
      String(errorKinds[code].http),
      {
        description: errorKinds[code].message,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  )
  const others = Object.fromEntries(
    Object.entries(route.otherAnswers ?? {}).map(([status, { description, schema }]) => [
      status,
      { description, content: { 'application/json': { schema: schemaOf(schema, 'output') } } },
    ]),
  )
  return { [String(route.status)]: fine, ...others, ...failures }
}

function operationOf(route: Route): Json {
  const content = contentOf(route)
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    parameters: parametersOf(route),
    ...(Object.keys(content).length > 0 ? { requestBody: { required: true, content } } : {}),
    responses: answersOf(route),
  }
}

/** The interface as an OpenAPI 3.1 document, made from the routes that serve it. */
export function openApiDocument(routes: readonly Route[], publicUrl: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operationOf(route),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Throughline',
      version: '1',
      description: 'Journeys, their feedback, their heat and their pictures.',
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ apiKey: [] }],
    paths,
    components: {
      schemas: { Error: schemaOf(ErrorAnswer, 'output') },
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
    },
  }
}
