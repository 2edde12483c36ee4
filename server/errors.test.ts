import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Invalid, NotFound, ProductError, RateLimited, toProductError } from './errors'

describe('ProductError', () => {
  it('says the same in every protocol', () => {
    const error = new NotFound()
    expect([error.code, error.httpStatus, error.trpcCode]).toEqual(['not_found', 404, 'NOT_FOUND'])
    expect(error).toBeInstanceOf(ProductError)
    expect(error.message).not.toBe('')
  })

  it('keeps a message of its own and when to come back', () => {
    const error = new RateLimited(30, 'Too many sign-ins.')
    expect(error.message).toBe('Too many sign-ins.')
    expect(error.retryAfterSeconds).toBe(30)
  })
})

describe('toProductError', () => {
  it('passes an expected error through', () => {
    const error = new Invalid('No.', [{ path: 'a', message: 'b' }])
    expect(toProductError(error)).toBe(error)
  })

  it('names every problem of a rejected input by its path', () => {
    const schema = z.object({ rows: z.array(z.object({ title: z.string() })), n: z.number() })
    const result = schema.safeParse({ rows: [{ title: 'a' }, {}], n: 'x' })
    const error = toProductError(result.error)
    expect(error.code).toBe('invalid')
    expect(error.problems.map((problem) => problem.path)).toEqual(['rows.1.title', 'n'])
  })

  it('shows nothing of an unexpected fault, and keeps it as the cause', () => {
    const fault = new Error('connect ECONNREFUSED, password=x')
    const error = toProductError(fault)
    expect(error.code).toBe('internal')
    expect(error.message).not.toContain('ECONNREFUSED')
    expect(error.cause).toBe(fault)
  })
})
