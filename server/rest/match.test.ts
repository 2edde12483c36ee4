import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { matchRoute } from './match'
import { defineRoute, type Route } from './route'

function route(method: 'GET' | 'POST', path: string): Route {
  return defineRoute({
    method,
    path,
    operationId: `${method} ${path}`,
    procedure: '',
    summary: '',
    params: z.object({}),
    query: z.object({}),
    status: 200,
    answer: z.null(),
    handle: async () => null,
  })
}

const routes = [
  route('GET', '/journeys'),
  route('POST', '/journeys'),
  route('GET', '/journeys/{id}'),
  route('GET', '/journeys/{id}/picture.png'),
  route('POST', '/journeys/{id}/feedback'),
]

/** The operation that is found, or what is said instead. */
function found(method: string, path: string) {
  const match = matchRoute(routes, method, path)
  return match.kind === 'found' ? match.route.operationId : match
}

describe('matchRoute', () => {
  it('tells routes apart by method and by the whole path', () => {
    expect(found('GET', '/journeys')).toBe('GET /journeys')
    expect(found('POST', '/journeys')).toBe('POST /journeys')
    expect(found('GET', '/journeys/7')).toBe('GET /journeys/{id}')
    expect(found('POST', '/journeys/7/feedback')).toBe('POST /journeys/{id}/feedback')
  })

  it('gives the parameters decoded', () => {
    expect(matchRoute(routes, 'GET', '/journeys/a%2Fb%20%E0%A6%95')).toMatchObject({
      params: { id: 'a/b ক' },
    })
  })

  it('answers HEAD like GET', () => {
    expect(found('HEAD', '/journeys/7')).toBe('GET /journeys/{id}')
    expect(found('HEAD', '/journeys/7/feedback')).toEqual({
      kind: 'other-method',
      allowed: ['POST'],
    })
  })

  it('names every method that the path takes', () => {
    expect(found('DELETE', '/journeys')).toEqual({
      kind: 'other-method',
      allowed: ['GET', 'POST'],
    })
  })

  it.each([
    ['an empty parameter', '/journeys/'],
    ['a longer path', '/journeys/7/heat/map'],
    ['a path in front', '/v2/journeys'],
    ['another sign where the template has a point', '/journeys/7/picture-png'],
    ['a broken percent sign', '/journeys/%E0%A4%A'],
  ])('does not take %s', (_, path) => {
    expect(found('GET', path)).toEqual({ kind: 'none' })
  })
})
