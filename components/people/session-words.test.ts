import { expect, it } from 'vitest'
import { beginningText, deviceText } from './session-words'

it('names a browser as far as it is known', () => {
  const text = (browser: string | null, system: string | null) => deviceText({ browser, system })
  expect(text('Firefox', 'Windows')).toBe('Firefox on Windows')
  expect(text('Firefox', null)).toBe('Firefox')
  expect(text(null, 'Windows')).toBe('A browser on Windows')
  expect(text(null, null)).toBe('An unknown browser')
})

it('says how a session began', () => {
  const text = (method: string) => beginningText({ method, address: '192.0.2.1' })
  expect(text('password')).toBe('Signed in with the password from 192.0.2.1')
  expect(text('link')).toBe('Signed in with a link by e-mail from 192.0.2.1')
  expect(text('Keycloak')).toBe('Signed in with Keycloak from 192.0.2.1')
})
