import { Attempts } from '@/server/auth/attempts'
import { composeLetter } from '@/server/mail/compose-letter'
import type { Mailer } from '@/server/mail/mailer'
import { type InvitationMail, invitationLetter } from './invitation-letter'

const hour = 60 * 60 * 1000
/** Somebody waits for the outcome, in ms; past it the link can still be passed on by hand. */
const patienceMs = 8_000

/** Sends invitations by e-mail, to strangers and so within limits. */
export class InvitationMails {
  readonly #byWorkspace = new Attempts({ most: 200, windowMs: hour })
  readonly #byEmail = new Attempts({ most: 5, windowMs: hour })

  constructor(private readonly mailer: Mailer) {}

  get areOffered(): boolean {
    return this.mailer.isOn
  }

  /** @throws RateLimited, or Unavailable when the mail server did not take it */
  async send(invitation: InvitationMail): Promise<void> {
    this.#byWorkspace.take(invitation.workspace.id)
    this.#byEmail.take(invitation.email)
    const to = { name: '', address: invitation.email }
    const mail = { to, ...composeLetter(invitationLetter(invitation)) }
    await this.mailer.send(mail, { patienceMs })
  }
}
