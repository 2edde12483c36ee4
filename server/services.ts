import type { Auth } from '@/server/auth/auth'
import type { Identities } from '@/server/auth/identities'
import type { Sessions } from '@/server/auth/sessions'
import type { Setup } from '@/server/auth/setup'
import type { SignIn } from '@/server/auth/sign-in'
import type { SignInLinks } from '@/server/auth/sign-in-links'
import type { CommentNews } from '@/server/comments/comment-news'
import type { CommentLimits } from '@/server/comments/limits'
import type { CommentSweep } from '@/server/comments/sweep'
import type { PictureThread } from '@/server/export/picture-thread'
import type { Columns } from '@/server/feedback/columns/columns'
import type { Imports } from '@/server/feedback/import/imports'
import type { RuleRuns } from '@/server/feedback/rules/runs/rule-runs'
import type { FeedbackNews } from '@/server/feedback/streams/feedback-news'
import type { Forms } from '@/server/forms/forms'
import type { GuestEntrance } from '@/server/guests/guest-entrance'
import type { Guests } from '@/server/guests/guests'
import type { Versions } from '@/server/history/versions'
import type { Hooks } from '@/server/hooks/hooks'
import type { ExportLimits } from '@/server/http/export-limits'
import type { MapOutlines } from '@/server/journeys/map-outlines'
import type { Mailer } from '@/server/mail/mailer'
import type { JourneyHubs } from '@/server/sync/journey-hubs'
import type { LiveAccess } from '@/server/trpc/live-access'
import type { InvitationMails } from '@/server/workspaces/invitation-mails'
import type { Infrastructure } from './infrastructure'

/**
 * The one set of parts that this process runs: made once in main.ts, handed
 * to every request. A part adds its own field here.
 */
export type Services = Infrastructure & {
  /** Sends e-mails, where the environment names a mail server. */
  mailer: Mailer
  /** Settles who asks. */
  auth: Auth
  /** Begins and ends sessions. */
  sessions: Sessions
  /** Settles which guest somebody is. */
  guests: Guests
  /** Lets guests in. */
  guestEntrance: GuestEntrance
  /** Who may do what on a journey, remembered for a moment. */
  liveAccess: LiveAccess
  /** Checks passwords. */
  signIn: SignIn
  /** Sends links that sign somebody in. */
  signInLinks: SignInLinks
  /** Knows people by what the identity provider says. */
  identities: Identities
  /** Sends invitations by e-mail. */
  invitationMails: InvitationMails
  setup: Setup
  /** Journeys that are being edited or followed. */
  hubs: JourneyHubs
  /** Journeys as they were. */
  versions: Versions
  /** Tells open pages that feedback came or went. */
  feedbackNews: FeedbackNews
  /** Tells open pages how far a journey's comments have come. */
  commentNews: CommentNews
  /** Bounds how much one person says in a minute. */
  commentLimits: CommentLimits
  /** Takes for good what was removed of comments. */
  commentSweep: CommentSweep
  /** Takes answers of the public forms. */
  forms: Forms
  /** Takes what other programs send by webhooks. */
  hooks: Hooks
  /** Counts feedback under any filters. */
  columns: Columns
  /** Stages, lanes and touchpoints of maps. */
  outlines: MapOutlines
  /** Runs imports of feedback. */
  imports: Imports
  /** Runs rules over the feedback that is there already. */
  ruleRuns: RuleRuns
  /** Slows down who exports much. */
  exportLimits: ExportLimits
  /** Draws pictures in a thread of its own. */
  pictures: PictureThread
}

/**
 * Next.js bundles its server code apart from ours, so a module variable would
 * exist twice. The global object is the one place that both see.
 */
const place = Symbol.for('throughline.services')
const holder = globalThis as typeof globalThis & { [place]?: Services }

/** @throws Error when called before the server has started. */
export function getServices(): Services {
  const services = holder[place]
  if (!services) throw new Error('The services are not there yet: server/main.ts has not set them.')
  return services
}

export function setServices(services: Services): void {
  holder[place] = services
}
