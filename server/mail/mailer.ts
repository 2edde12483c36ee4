import { setTimeout as pause } from 'node:timers/promises'
import { createTransport, type Transporter } from 'nodemailer'
import type { Env } from '@/server/env'
import { Unavailable } from '@/server/errors'
import type { Log } from '@/server/log'
import type { MailAddress } from './mail-address'
import { isTemporary } from './temporary'

/** An e-mail; `composeLetter` makes one. */
export type Mail = {
  to: MailAddress
  subject: string
  text: string
  html: string
  /** Where one POST ends e-mails of this kind (RFC 8058); none for those that somebody asked for. */
  unsubscribeUrl?: string | undefined
}

type Parts = {
  env: Pick<Env, 'mail'>
  log: Log
  /** Milliseconds before the second attempt, the third, and so on. */
  pauses?: readonly number[]
}

/** Of one attempt, from the connection to the last word. */
const attemptMs = 30_000
/** How long whoever stops the server waits for what is being sent. */
const closeMs = 5_000

/** Sends e-mails through the SMTP server that the environment names, if it names one. */
export class Mailer {
  readonly #transport: Transporter | null
  readonly #underway = new Set<Promise<void>>()
  readonly #stopping = new AbortController()

  constructor(private readonly parts: Parts) {
    const { mail } = parts.env
    this.#transport = mail ? openTransport(mail) : null
  }

  /** Whether the installation sends e-mails. What needs them is offered only then. */
  get isOn(): boolean {
    return this.#transport !== null
  }

  /** Says in the log whether the server can be reached. It may come up later than we do. */
  start(): void {
    const { log } = this.parts
    this.#transport?.verify().then(
      () => log.info('the mail server takes e-mails'),
      (err) => log.warn({ err }, 'the mail server cannot be used so far; check SMTP_URL'),
    )
  }

  /**
   * Hands an e-mail to the mail server, again after temporary failures.
   * @param patienceMs after which no new attempt begins
   * @throws Unavailable when the server did not take it, or there is none
   */
  send(mail: Mail, { patienceMs = 60_000 }: { patienceMs?: number } = {}): Promise<void> {
    const sending = this.#send(mail, Date.now() + patienceMs)
    this.#underway.add(sending)
    return sending.finally(() => this.#underway.delete(sending))
  }

  /** The same for those who must not wait, or not show how long it takes. A failure is in the log. */
  post(mail: Mail): void {
    this.send(mail).catch((err) => this.parts.log.error({ err }, 'an e-mail could not be sent'))
  }

  /** Ends after what is being sent, within seconds. */
  async close(): Promise<void> {
    this.#stopping.abort()
    const patience = pause(closeMs, undefined, { ref: false })
    await Promise.race([Promise.allSettled(this.#underway), patience])
    this.#transport?.close({ force: true })
  }

  async #send(mail: Mail, until: number): Promise<void> {
    const { mail: settings } = this.parts.env
    if (!this.#transport || !settings) {
      throw new Unavailable('This installation sends no e-mails.')
    }
    const message = messageOf(mail, settings.from)
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.#transport.sendMail({ ...message, signal: AbortSignal.timeout(attemptMs) })
        return
      } catch (cause) {
        const wait = this.#pauseAfter(attempt, cause)
        if (wait === null || Date.now() + wait > until) throw notSent(cause)
        this.parts.log.info({ err: cause }, 'an e-mail is sent again in a moment')
        await pause(wait, undefined, { signal: this.#stopping.signal }).catch(() => {
          throw notSent(cause)
        })
      }
    }
  }

  /** Milliseconds until the next attempt; null: there is none. */
  #pauseAfter(attempt: number, error: unknown): number | null {
    const { pauses = [1_000, 5_000, 20_000] } = this.parts
    return isTemporary(error) ? (pauses[attempt] ?? null) : null
  }
}

function notSent(cause: unknown): Unavailable {
  return new Unavailable('The e-mail could not be sent. Try again in a few minutes.', { cause })
}

function openTransport({ smtpUrl }: NonNullable<Env['mail']>): Transporter {
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return createTransport({
    pool: true,
    maxConnections: 3,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // A password never goes over an open line, but to a server on this machine.
    requireTLS: !secure && user !== '' && !isThisMachine(url.hostname),
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function isThisMachine(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

/** Addresses and headers as fields, never as text that is taken apart: nothing in them begins another header. */
function messageOf({ to, subject, text, html, unsubscribeUrl }: Mail, from: MailAddress) {
  return {
    from: named(from),
    to: named(to),
    subject: oneLine(subject),
    text,
    html,
    headers: {
      // Programs that answer for people who are away leave it alone (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    ...(unsubscribeUrl ? { list: { unsubscribe: new URL(unsubscribeUrl).href } } : {}),
  }
}

function named({ name, address }: MailAddress): MailAddress {
  return { name: oneLine(name), address: oneLine(address) }
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
