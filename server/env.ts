import path from 'node:path'
import { z } from 'zod'
import { type MailAddress, WrittenAddress } from '@/server/mail/mail-address'

/** An unset variable and an empty one mean the same. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const url = (protocols: readonly string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be an address such as ${example}`,
  })

/** Names and tokens of people travel there: without encryption on this machine only. */
const issuer = z.string().refine((value) => {
  if (!URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return protocol === 'https:' || (protocol === 'http:' && isHere)
}, 'must be an https address such as https://login.example.org/realms/team')

const Variables = z.object({
  PORT: optional(z.coerce.number('must be a number').int().min(0).max(65535)),
  HOST: optional(z.string()),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(
    url(['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/database'),
  ),
  REDIS_URL: optional(url(['redis:', 'rediss:'], 'redis://host:6379')),
  NEXTAUTH_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  PUBLIC_URL: optional(url(['http:', 'https:'], 'https://maps.example.org')),
  SMTP_URL: optional(url(['smtp:', 'smtps:'], 'smtp://user:password@host:587')),
  MAIL_FROM: optional(WrittenAddress),
  OIDC_ISSUER: optional(issuer),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_NAME: optional(z.string().max(40, 'must have at most 40 characters')),
  AUTH_PASSWORDS: optional(z.enum(['on', 'off'], 'must be on or off')),
  LOG_LEVEL: optional(
    z.enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be fatal, error, warn, info, debug or silent',
    ),
  ),
})

export type Env = {
  /** 0 lets the system choose. */
  port: number
  host: string
  /** Absolute. Holds the embedded database and what the installation keeps for itself. */
  dataDir: string
  /** Undefined: the embedded database. */
  databaseUrl: string | undefined
  redisUrl: string | undefined
  /** Undefined only with the embedded database, which makes and keeps its own. */
  secret: string | undefined
  /** Where people reach the product, without a trailing slash; undefined: host and port. */
  publicUrl: string | undefined
  /** Undefined: the installation sends no e-mails. */
  mail: { smtpUrl: string; from: MailAddress } | undefined
  /** The identity provider that people may sign in with; undefined: none. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
  /** Whether people may sign in with a password; off only with an identity provider. */
  passwords: boolean
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' | undefined
}

/** The environment is wrong. The message says which variables, why, and what to do. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

const secretMissing =
  'NEXTAUTH_SECRET must be set when DATABASE_URL is: it signs the sessions, and every instance needs the same one.\n' +
  '    Make one with: openssl rand -base64 32'

const senderMissing =
  'MAIL_FROM must be set when SMTP_URL is: the address that e-mails come from, such as Throughline <maps@example.org>.'

const clientMissing =
  'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set when OIDC_ISSUER is: the identity provider gives them out.'

const nobodyGetsIn = 'AUTH_PASSWORDS must not be off without OIDC_ISSUER: nobody could sign in.'

/**
 * Reads and checks the environment.
 * @throws EnvError naming everything that is wrong at once.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = Variables.safeParse(source)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
  if (source.DATABASE_URL && !source.NEXTAUTH_SECRET) problems.push(secretMissing)
  if (source.SMTP_URL && !source.MAIL_FROM) problems.push(senderMissing)
  if (source.OIDC_ISSUER && !(source.OIDC_CLIENT_ID && source.OIDC_CLIENT_SECRET)) {
    problems.push(clientMissing)
  }
  if (source.AUTH_PASSWORDS === 'off' && !source.OIDC_ISSUER) problems.push(nobodyGetsIn)
  if (!parsed.success || problems.length > 0) throw new EnvError(explain(problems))

  const variables = parsed.data
  return {
    port: variables.PORT ?? 3000,
    host: variables.HOST ?? '127.0.0.1',
    dataDir: path.resolve(variables.DATA_DIR ?? '.data'),
    databaseUrl: variables.DATABASE_URL,
    redisUrl: variables.REDIS_URL,
    secret: variables.NEXTAUTH_SECRET,
    publicUrl: variables.PUBLIC_URL?.replace(/\/+$/, ''),
    mail: mailOf(variables),
    oidc: oidcOf(variables),
    passwords: variables.AUTH_PASSWORDS !== 'off',
    logLevel: variables.LOG_LEVEL,
  }
}

type Read = z.output<typeof Variables>

function mailOf({ SMTP_URL, MAIL_FROM }: Read): Env['mail'] {
  return SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : undefined
}

function oidcOf(variables: Read): Env['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = variables
  const { OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name = 'single sign-on' } = variables
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name } : undefined
}

function explain(problems: readonly string[]): string {
  const list = problems.map((problem) => `  - ${problem}`).join('\n')
  return `The environment is not right:\n${list}\nAll variables are described in docs/operations.md.`
}
