import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { makeLog } from '@/server/log'
import { composeLetter } from '@/server/mail/compose-letter'
import { type Mail, Mailer } from '@/server/mail/mailer'
import { type MailServer, startMailServer } from '../../setup/mail-server'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const from = { name: 'Throughline', address: 'maps@example.org' }

async function serverOf(options?: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const server = await startMailServer(options)
  closing.push(server.close)
  return server
}

/** @param lines what the log says, a line each */
function mailerFor(smtpUrl: string, { pauses = [1, 1, 1], lines = [] as string[] } = {}): Mailer {
  const log = makeLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) })
  const mailer = new Mailer({ env: { mail: { smtpUrl, from } }, log, pauses })
  closing.push(() => mailer.close())
  return mailer
}

const letter = composeLetter({
  subject: 'نقشہ is ready: 5 < 6',
  title: 'نقشہ is ready',
  parts: [
    { kind: 'text', text: 'A sentence of Ana’s & more.' },
    { kind: 'quote', text: '<img src=x onerror=alert(1)>\nSecond line' },
    { kind: 'action', label: 'Open the map', url: 'https://maps.example.org/w/a?x=1&y=2' },
    { kind: 'code', code: '012 345' },
  ],
  reason: 'You get this because Ana asked for it.',
})
const mail = (change: Partial<Mail> = {}): Mail => ({
  to: { name: 'Gita', address: 'gita@example.org' },
  ...letter,
  ...change,
})

describe('an e-mail', () => {
  it('arrives as plain text and as HTML in which nothing of the text is markup', async () => {
    const server = await serverOf()
    await mailerFor(server.url).send(mail())
    const { headers, text, html, to } = await server.next('gita@example.org')
    expect(to).toEqual(['gita@example.org'])
    expect(headers.get('from')).toBe('Throughline <maps@example.org>')
    expect(headers.get('subject')).toBe('نقشہ is ready: 5 < 6')
    expect(headers.get('auto-submitted')).toBe('auto-generated')
    expect(headers.has('list-unsubscribe')).toBe(false)
    expect(text).toBe(letter.text)
    expect(text).toContain('> <img src=x onerror=alert(1)>\n> Second line')
    expect(html).toBe(letter.html)
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).toContain('href="https://maps.example.org/w/a?x=1&amp;y=2"')
  })

  it('of a kind that one can end says how, for one click', async () => {
    const server = await serverOf()
    await mailerFor(server.url).send(mail({ unsubscribeUrl: 'https://maps.example.org/u/1' }))
    const { headers } = await server.next('gita@example.org')
    expect(headers.get('list-unsubscribe')).toBe('<https://maps.example.org/u/1>')
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  })

  it('takes no further header or recipient from a name, a subject or an address', async () => {
    const server = await serverOf()
    const mailer = mailerFor(server.url)
    const evil = '\r\nBcc: eve@example.org\r\n\r\nA body'
    await mailer.send(
      mail({
        to: { name: `Gita <eve@example.org>, Eve${evil}`, address: 'gita@example.org' },
        subject: `Hello${evil}`,
      }),
    )
    const { headers, to } = await server.next('gita@example.org')
    expect(to).toEqual(['gita@example.org'])
    expect(headers.has('bcc')).toBe(false)
    expect(headers.get('subject')).toBe('Hello Bcc: eve@example.org A body')
    await mailer
      .send(mail({ to: { name: '', address: 'gita@example.org, eve@example.org' } }))
      .catch(() => {})
    await mailer
      .send(mail({ to: { name: '', address: 'gita@example.org\r\nRCPT TO:<eve@example.org>' } }))
      .catch(() => {})
    expect(server.mails.flatMap((each) => each.to)).not.toContain('eve@example.org')
  })
})

describe('a mail server', () => {
  it('that is busy for a moment is asked again, and gets the e-mail once', async () => {
    let refusals = 2
    const server = await serverOf({
      onRcptTo(_address, _session, done) {
        refusals -= 1
        if (refusals < 0) return done()
        done(Object.assign(new Error('try again later'), { responseCode: 451 }))
      },
    })
    await mailerFor(server.url).send(mail())
    expect(server.mails).toHaveLength(1)
  })

  it('that refuses for good is not asked again', async () => {
    let attempts = 0
    const server = await serverOf({
      onRcptTo(_address, _session, done) {
        attempts += 1
        done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
      },
    })
    await expect(mailerFor(server.url).send(mail())).rejects.toMatchObject({ code: 'unavailable' })
    expect(attempts).toBe(1)
  })

  it('that is not there ends in an error for people, and in the log without the password', async () => {
    const port = await freePort()
    const lines: string[] = []
    const mailer = mailerFor(`smtp://maps:geheim@127.0.0.1:${port}`, { lines })
    mailer.start()
    await expect(mailer.send(mail())).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('could not be sent'),
    })
    mailer.post(mail())
    await expect.poll(() => lines.join('')).toMatch(/an e-mail could not be sent/)
    expect(lines.join('')).toMatch(/the mail server cannot be used so far/)
    expect(lines.join('')).not.toMatch(/geheim|gita/)
  })

  it('gets the user and the password of the address, decoded', async () => {
    const known: unknown[] = []
    const server = await serverOf({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        known.push([username, password])
        done(null, { user: username })
      },
    })
    const url = server.url.replace('//', '//maps%40example.org:p%2Fss@')
    await mailerFor(url).send(mail())
    expect(known).toEqual([['maps@example.org', 'p/ss']])
  })
})

it('a password is not sent over an open line to another machine', async () => {
  const spoken: string[] = []
  const server = createServer((socket) => {
    socket.write('220 ready\r\n')
    socket.on('data', (data) => {
      spoken.push(String(data))
      socket.write(String(data).startsWith('EHLO') ? '250-me\r\n250 AUTH PLAIN\r\n' : '500 no\r\n')
    })
    socket.on('error', () => {})
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  // This machine, by an address that does not show it.
  const mailer = mailerFor(`smtp://maps:geheim@[::ffff:127.0.0.1]:${port}`)
  await expect(mailer.send(mail())).rejects.toMatchObject({ code: 'unavailable' })
  expect(spoken.join('')).toContain('STARTTLS')
  expect(spoken.join('')).not.toContain('AUTH')
})

it('an installation without a mail server says so', async () => {
  const mailer = new Mailer({ env: { mail: undefined }, log: makeLog({ logLevel: 'silent' }) })
  expect(mailer.isOn).toBe(false)
  await expect(mailer.send(mail())).rejects.toMatchObject({ code: 'unavailable' })
})

it('stopping waits for no further attempt', async () => {
  const mailer = mailerFor(`smtp://127.0.0.1:${await freePort()}`, { pauses: [3_600_000] })
  const sending = mailer.send(mail(), { patienceMs: 7_200_000 })
  const closed = mailer.close()
  await expect(sending).rejects.toMatchObject({ code: 'unavailable' })
  await closed
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
