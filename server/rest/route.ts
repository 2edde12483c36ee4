import type { IncomingMessage } from 'node:http'
import type { z } from 'zod'
import type { createCaller } from '@/server/routers/app-router'

/** Calls, for one request, the same procedures that the pages call. */
export type Caller = ReturnType<typeof createCaller>

/** What a route is called with: everything checked by its schemas. */
export type Call<Params, Query> = {
  params: Params
  query: Query
  caller: Caller
  /** The workspace of the API key, or the one the query names for a signed-in person. */
  workspaceId(): Promise<string>
  request: IncomingMessage
}

/** An answer other than JSON. */
export type Raw = { contentType: string; bytes: Uint8Array; headers?: Record<string, string> }

/** What a route answers where its ordinary status would be wrong. */
export class OtherStatus {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {}
}

type BodyFormat = { contentType: string; schema: z.ZodType; description?: string }

/**
 * One operation of the REST interface: what it takes, what it answers, and the
 * tRPC procedure behind it. The OpenAPI document is made from the same object.
 */
export type Route = {
  method: 'GET' | 'POST'
  /** With names in braces: `/journeys/{id}`. */
  path: string
  operationId: string
  /** The tRPC procedure that does the work. */
  procedure: string
  summary: string
  description?: string
  params: z.ZodObject
  query: z.ZodObject
  bodies?: readonly BodyFormat[]
  status: 200 | 201
  answer: z.ZodType | { contentType: string; description: string }
  /** What it answers beside, by status. */
  otherAnswers?: Record<number, { description: string; schema: z.ZodType }>
  handle(call: Call<unknown, unknown>): Promise<unknown>
}

/** Checks a route's handler against its own schemas. */
export function defineRoute<P extends z.ZodObject, Q extends z.ZodObject>(
  route: Omit<Route, 'params' | 'query' | 'handle'> & {
    params: P
    query: Q
    handle(call: Call<z.output<P>, z.output<Q>>): Promise<unknown>
  },
): Route {
  return route
}
