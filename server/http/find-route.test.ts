import { describe, expect, it } from 'vitest'
import { findRoute, pathOf } from './find-route'

const routes = [{ path: '/api/health' }, { path: '/api/v1' }]

describe('findRoute', () => {
  it('finds what is at a path and below it', () => {
    expect(findRoute(routes, '/api/v1')?.path).toBe('/api/v1')
    expect(findRoute(routes, '/api/v1/journeys')?.path).toBe('/api/v1')
  })

  it('leaves the rest to Next.js', () => {
    expect(findRoute(routes, '/api/v12')).toBeUndefined()
    expect(findRoute(routes, '/')).toBeUndefined()
  })
})

describe('pathOf', () => {
  it('drops the query', () => {
    expect(pathOf('/api/health?x=/api/v1')).toBe('/api/health')
  })

  it('takes an absolute or missing address for the root', () => {
    expect(pathOf('http://elsewhere/api')).toBe('/')
    expect(pathOf(undefined)).toBe('/')
  })
})
