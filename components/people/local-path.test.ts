import { expect, it } from 'vitest'
import { localPath } from './local-path'

it('keeps a path of ours', () => {
  expect(localPath('/w/sample/journeys/1?at=2#top')).toBe('/w/sample/journeys/1?at=2#top')
})

it('sends nobody to another site', () => {
  for (const wanted of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example/w',
    'javascript:alert(1)',
    '',
    undefined,
  ]) {
    expect(localPath(wanted)).toBe('/')
  }
})
