import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { type ReceivedMail, readMail } from './read-mail'
import { within } from './within'

/** A mail server of the tests: it takes what is sent and shows it. */
export type MailServer = {
  /** For `SMTP_URL`. */
  url: string
  /** All that came, oldest first. */
  mails: ReceivedMail[]
  /** The oldest e-mail to this address that was not asked for yet; waits for it. */
  next(to: string): Promise<ReceivedMail>
  close(): Promise<void>
}

/** @param options of smtp-server, to refuse or to ask for a password */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const unread: ReceivedMail[] = []
  let arrived = () => {}
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData(stream, session, taken) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        const mail = readMail(Buffer.concat(chunks).toString('latin1'), to)
        mails.push(mail)
        unread.push(mail)
        taken()
        arrived()
      })
    },
    ...options,
  })
  // A client that goes away in the middle is its own affair.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const take = (to: string): ReceivedMail | undefined => {
    const index = unread.findIndex((mail) => mail.to.includes(to))
    return index < 0 ? undefined : unread.splice(index, 1)[0]
  }
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    next: (to) =>
      within(
        20,
        `an e-mail to ${to}`,
        new Promise((resolve) => {
          const look = () => {
            const mail = take(to)
            if (mail) resolve(mail)
            else arrived = look
          }
          look()
        }),
      ),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
