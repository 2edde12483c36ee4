import type { IncomingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { addressOf, isCrossSite, isSecure } from './request-origin'

const publicUrl = 'https://maps.example.org'
const request = (headers: IncomingHttpHeaders) => ({ headers, socket: new Socket() })
const cross = (headers: IncomingHttpHeaders) => isCrossSite(request(headers), publicUrl)

describe('isCrossSite', () => {
  it('believes the browser, also about a sister domain', () => {
    expect(cross({ 'sec-fetch-site': 'same-origin' })).toBe(false)
    expect(cross({ 'sec-fetch-site': 'none' })).toBe(false)
    expect(cross({ 'sec-fetch-site': 'same-site' })).toBe(true)
    expect(cross({ 'sec-fetch-site': 'cross-site', origin: publicUrl })).toBe(true)
  })

  it('compares the origin where the browser does not say', () => {
    expect(cross({ origin: publicUrl, host: 'internal:3000' })).toBe(false)
    expect(cross({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toBe(false)
    expect(cross({ origin: 'https://evil.example', host: 'maps.example.org' })).toBe(true)
    expect(cross({ origin: 'null', host: 'maps.example.org' })).toBe(true)
  })

  it('lets programs through: they have no page to be tricked by', () => {
    expect(cross({ host: 'maps.example.org' })).toBe(false)
  })
})

describe('addressOf', () => {
  const forwarded = request({ 'x-forwarded-for': '203.0.113.9, 198.51.100.2' })

  it('takes what the nearest proxy saw', () => {
    expect(addressOf(forwarded, true)).toBe('198.51.100.2')
  })

  it('believes no header when there is no proxy', () => {
    expect(addressOf(forwarded, false)).toBe('unknown')
  })
})

describe('isSecure', () => {
  it('follows the proxy, and the address the product is known by', () => {
    expect(isSecure(new Headers({ host: 'maps.example.org' }), publicUrl)).toBe(true)
    expect(isSecure(new Headers({ host: 'localhost:3000' }), publicUrl)).toBe(false)
    const behindTls = new Headers({ host: 'x', 'x-forwarded-proto': 'https,http' })
    expect(isSecure(behindTls, 'http://localhost:3000')).toBe(true)
  })
})
