import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

type Claims = Record<string, unknown>

/** Who is signed in at the provider: claims of OpenID Connect. */
export type ProvidersPerson = {
  sub: string
  email?: string
  email_verified?: boolean
  name?: string
}

/** An identity provider of the tests, which lets `person` in without asking. */
export type IdentityProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  person: ProvidersPerson
  /** Changes the claims of the ID token before it is signed. */
  spoil: (claims: Claims) => Claims
  /** Signs with a key that it does not publish. */
  hasWrongKey: boolean
  /** Keeps the e-mail address for who asks with the access token. */
  keepsAddress: boolean
  close(): Promise<void>
}

type Code = { challenge: string; nonce: string; redirectUri: string; person: ProvidersPerson }
type Page = { status: number; body: unknown; location?: string }

/** Answers the code flow of OpenID Connect with PKCE (RFC 7636), and checks what the client shows. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, Code>()
  const tokens = new Map<string, ProvidersPerson>()

  const answer = async (request: IncomingMessage): Promise<Page> => {
    const url = new URL(request.url ?? '/', provider.issuer)
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return ok(configuration(provider.issuer))
      case '/jwks': {
        const key = {
          ...keys.publicKey.export({ format: 'jwk' }),
          kid: 'one',
          alg: 'RS256',
          use: 'sig',
        }
        return ok({ keys: [key] })
      }
      case '/authorize':
        return authorize(url.searchParams)
      case '/token':
        return exchange(request, new URLSearchParams(await text(request)))
      case '/userinfo': {
        const person = tokens.get(request.headers.authorization?.slice('Bearer '.length) ?? '')
        return person ? ok(person) : refused('invalid_token')
      }
      default:
        return { status: 404, body: {} }
    }
  }

  const authorize = (query: URLSearchParams): Page => {
    const field = (name: string) => query.get(name) ?? ''
    const asked = [field('client_id'), field('response_type'), field('code_challenge_method')]
    if (asked.join() !== `${provider.clientId},code,S256`) return refused('invalid_request')
    const code = randomUUID()
    codes.set(code, {
      challenge: field('code_challenge'),
      nonce: field('nonce'),
      redirectUri: field('redirect_uri'),
      person: provider.person,
    })
    const location = new URL(field('redirect_uri'))
    location.searchParams.set('code', code)
    location.searchParams.set('state', field('state'))
    return { status: 302, body: {}, location: location.href }
  }

  const exchange = (request: IncomingMessage, form: URLSearchParams): Page => {
    const given = Buffer.from(request.headers.authorization?.slice('Basic '.length) ?? '', 'base64')
    if (String(given) !== `${provider.clientId}:${provider.clientSecret}`) {
      return refused('invalid_client')
    }
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const verifier = createHash('sha256').update(form.get('code_verifier') ?? '')
    const isTheirs = code?.redirectUri === form.get('redirect_uri')
    if (!code || !isTheirs || verifier.digest('base64url') !== code.challenge) {
      return refused('invalid_grant')
    }
    const accessToken = randomUUID()
    tokens.set(accessToken, code.person)
    return ok({ access_token: accessToken, token_type: 'Bearer', id_token: idToken(code) })
  }

  const idToken = ({ person, nonce }: Code): string => {
    const { sub, ...rest } = person
    const now = Math.floor(Date.now() / 1000)
    const claims = provider.spoil({
      iss: provider.issuer,
      aud: provider.clientId,
      sub,
      nonce,
      iat: now,
      exp: now + 300,
      ...(provider.keepsAddress ? {} : rest),
    })
    const signed = [{ alg: 'RS256', kid: 'one', typ: 'JWT' }, claims].map(encode).join('.')
    const { privateKey } = provider.hasWrongKey ? otherKeys : keys
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (page) => send(response, page),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const provider: IdentityProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clientId: 'throughline',
    clientSecret: 'a-secret-of-the-tests',
    person: { sub: 'nobody' },
    spoil: (claims) => claims,
    hasWrongKey: false,
    keepsAddress: false,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return provider
}

function configuration(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function ok(body: unknown): Page {
  return { status: 200, body }
}

function refused(error: string): Page {
  return { status: 400, body: { error } }
}

function send(response: ServerResponse, { status, body, location }: Page): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(location ? { location } : {}),
  })
  response.end(JSON.stringify(body))
}
