import { Auth } from '@/server/auth/auth'
import { Identities } from '@/server/auth/identities'
import { Sessions } from '@/server/auth/sessions'
import { Setup } from '@/server/auth/setup'
import { SignIn } from '@/server/auth/sign-in'
import { SignInLinks } from '@/server/auth/sign-in-links'
import { CommentNews } from '@/server/comments/comment-news'
import { CommentLimits } from '@/server/comments/limits'
import { CommentSweep } from '@/server/comments/sweep'
import { PictureThread } from '@/server/export/picture-thread'
import { Columns } from '@/server/feedback/columns/columns'
import { Imports } from '@/server/feedback/import/imports'
import { RuleRuns } from '@/server/feedback/rules/runs/rule-runs'
import { FeedbackNews } from '@/server/feedback/streams/feedback-news'
import { Forms } from '@/server/forms/forms'
import { GuestEntrance } from '@/server/guests/guest-entrance'
import { Guests } from '@/server/guests/guests'
import { Versions } from '@/server/history/versions'
import { Hooks } from '@/server/hooks/hooks'
import { ExportLimits } from '@/server/http/export-limits'
import { MapOutlines } from '@/server/journeys/map-outlines'
import { Mailer } from '@/server/mail/mailer'
import { JourneyHubs } from '@/server/sync/journey-hubs'
import { LiveAccess } from '@/server/trpc/live-access'
import { journeyFor } from '@/server/trpc/resolve'
import { InvitationMails } from '@/server/workspaces/invitation-mails'
import type { Infrastructure } from './infrastructure'
import type { Services } from './services'

/** Makes the parts of the server on their infrastructure and starts those that listen to the bus. */
export async function makeServices(infrastructure: Infrastructure): Promise<Services> {
  const mailer = new Mailer(infrastructure)
  const auth = new Auth(infrastructure)
  const sessions = new Sessions(infrastructure, auth)
  const guests = new Guests(infrastructure)
  guests.hear(auth)
  const guestEntrance = new GuestEntrance(infrastructure)
  const liveAccess = new LiveAccess((actors, journeyId) =>
    journeyFor(infrastructure, actors, journeyId),
  )
  liveAccess.hear(auth)
  const signIn = new SignIn(infrastructure)
  const signInLinks = new SignInLinks(infrastructure, mailer)
  const invitationMails = new InvitationMails(mailer)
  const identities = new Identities(infrastructure, auth)
  const setup = new Setup(infrastructure)
  const pictures = new PictureThread(infrastructure.programs)
  const hubs = new JourneyHubs(infrastructure)
  const versions = new Versions(infrastructure)
  const feedbackNews = new FeedbackNews({ hubs, log: infrastructure.log })
  const commentNews = new CommentNews({ hubs, log: infrastructure.log })
  const forms = new Forms(infrastructure, feedbackNews)
  const hooks = new Hooks(infrastructure, feedbackNews)
  const outlines = new MapOutlines(infrastructure)
  const columns = new Columns({ ...infrastructure, outlines })
  const imports = new Imports(infrastructure, hubs)
  imports.onEnd((place) => columns.warm(place))
  const ruleRuns = new RuleRuns(infrastructure, hubs)
  mailer.start()
  await auth.start()
  await signIn.start()
  await guestEntrance.start()
  return {
    ...infrastructure,
    mailer,
    auth,
    sessions,
    guests,
    guestEntrance,
    liveAccess,
    signIn,
    signInLinks,
    identities,
    invitationMails,
    setup,
    hubs,
    versions,
    feedbackNews,
    commentNews,
    commentLimits: new CommentLimits(),
    commentSweep: new CommentSweep(infrastructure),
    forms,
    hooks,
    columns,
    outlines,
    imports,
    ruleRuns,
    pictures,
    exportLimits: new ExportLimits(),
  }
}
