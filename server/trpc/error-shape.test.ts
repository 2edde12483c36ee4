import { TRPCError } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Conflict, RateLimited } from '@/server/errors'
import { formatError } from './error-shape'

const inside = (cause: unknown) =>
  new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause, message: 'raw' })

describe('what clients learn of a failed call', () => {
  it('is the code, the message and when to come back, of an expected failure', () => {
    expect(formatError('a.b', inside(new RateLimited(30)))).toMatchObject({
      code: -32029,
      data: {
        code: 'TOO_MANY_REQUESTS',
        httpStatus: 429,
        path: 'a.b',
        product: { code: 'rate_limited', retryAfterSeconds: 30 },
      },
    })
    expect(formatError('a.b', inside(new Conflict('Taken.'))).message).toBe('Taken.')
  })

  it('is every problem of the input with its path', () => {
    const { error } = z
      .object({ a: z.object({ n: z.number() }), b: z.string() })
      .safeParse({ a: {} })
    const formatted = formatError('a.b', new TRPCError({ code: 'BAD_REQUEST', cause: error }))
    expect(formatted.data.product.problems.map((problem) => problem.path)).toEqual(['a.n', 'b'])
    expect(formatted.data.httpStatus).toBe(400)
  })

  it('is nothing of a fault of ours', () => {
    const formatted = formatError('a.b', inside(new Error('password=hunter2 at 10.0.0.1')))
    expect(formatted.data.product.code).toBe('internal')
    expect(JSON.stringify(formatted)).not.toMatch(/hunter2|stack|raw/)
  })

  it('keeps what tRPC itself knows: an unknown procedure is not our fault', () => {
    const formatted = formatError('a.b', new TRPCError({ code: 'NOT_FOUND', message: 'No "x"' }))
    expect(formatted.data).toMatchObject({ httpStatus: 404, product: { code: 'not_found' } })
  })
})
