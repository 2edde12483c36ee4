import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from './env'

const secret = 'a secret of at least thirty-two characters'

describe('readEnv', () => {
  it('needs nothing to be set', () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: path.resolve('.data'),
      databaseUrl: undefined,
      redisUrl: undefined,
      secret: undefined,
      publicUrl: undefined,
      mail: undefined,
      oidc: undefined,
      passwords: true,
      logLevel: undefined,
    })
  })

  it('takes an empty variable for an unset one', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' }).port).toBe(3000)
  })

  it('names all that is wrong, and what would be right, at once', () => {
    const read = () => readEnv({ PORT: 'http', REDIS_URL: 'localhost', LOG_LEVEL: 'loud' })
    expect(read).toThrow(EnvError)
    expect(read).toThrow(/PORT must be a number/)
    expect(read).toThrow(/REDIS_URL must be an address such as redis:\/\/host:6379/)
    expect(read).toThrow(/LOG_LEVEL must be fatal, error, warn, info, debug or silent/)
  })

  it('asks for the secret when the database is a server', () => {
    const databaseUrl = 'postgresql://a@b/c'
    expect(() => readEnv({ DATABASE_URL: databaseUrl })).toThrow(/NEXTAUTH_SECRET must be set/)
    expect(readEnv({ DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret }).secret).toBe(secret)
  })

  it('refuses a short secret', () => {
    expect(() => readEnv({ NEXTAUTH_SECRET: 'short' })).toThrow(/at least 32 characters/)
  })

  it('takes a mail server with the address that e-mails come from', () => {
    const smtpUrl = 'smtps://maps:pa%2Fss@mail.example.org'
    const read = (from: string) => readEnv({ SMTP_URL: smtpUrl, MAIL_FROM: from }).mail?.from
    expect(read('maps@example.org')).toEqual({ name: '', address: 'maps@example.org' })
    expect(read('Through, line <Maps@example.org>')).toEqual({
      name: 'Through, line',
      address: 'maps@example.org',
    })
    expect(read('"Karten" <maps@example.org>')).toMatchObject({ name: 'Karten' })
    expect(() => read('nobody')).toThrow(/MAIL_FROM must be an e-mail address/)
    expect(() => read('a@b.org, c@d.org')).toThrow(/MAIL_FROM must be an e-mail address/)
    expect(() => readEnv({ SMTP_URL: smtpUrl })).toThrow(/MAIL_FROM must be set when SMTP_URL is/)
    expect(() => readEnv({ SMTP_URL: 'mail.example.org:587' })).toThrow(/SMTP_URL must be/)
  })

  it('takes an identity provider with the client that it gave out', () => {
    const issuer = 'https://login.example.org/realms/team'
    const client = { OIDC_CLIENT_ID: 'maps', OIDC_CLIENT_SECRET: 'geheim' }
    expect(readEnv({ OIDC_ISSUER: issuer, ...client }).oidc).toEqual({
      issuer,
      clientId: 'maps',
      clientSecret: 'geheim',
      name: 'single sign-on',
    })
    expect(() => readEnv({ OIDC_ISSUER: issuer })).toThrow(/OIDC_CLIENT_ID and OIDC_CLIENT_SECRET/)
    for (const bad of ['login.example.org', 'http://login.example.org', 'ftp://localhost']) {
      expect(() => readEnv({ OIDC_ISSUER: bad, ...client })).toThrow(/OIDC_ISSUER must be an https/)
    }
    expect(readEnv({ OIDC_ISSUER: 'http://localhost:9000', ...client }).oidc).toBeDefined()
  })

  it('turns passwords off only where there is another way in', () => {
    const oidc = {
      OIDC_ISSUER: 'https://login.example.org',
      OIDC_CLIENT_ID: 'maps',
      OIDC_CLIENT_SECRET: 'geheim',
    }
    expect(readEnv({ ...oidc, AUTH_PASSWORDS: 'off' }).passwords).toBe(false)
    expect(readEnv({ ...oidc }).passwords).toBe(true)
    expect(() => readEnv({ AUTH_PASSWORDS: 'off' })).toThrow(/nobody could sign in/)
    expect(() => readEnv({ ...oidc, AUTH_PASSWORDS: 'no' })).toThrow(/must be on or off/)
  })

  it('drops the slash at the end of the public address', () => {
    expect(readEnv({ PUBLIC_URL: 'https://maps.example.org/' }).publicUrl).toBe(
      'https://maps.example.org',
    )
  })
})
