import type { Auth } from '@/server/auth/auth'
import type { Setup } from '@/server/auth/setup'
import type { SignIn } from '@/server/auth/sign-in'
import type { PictureThread } from '@/server/export/picture-thread'
import type { Imports } from '@/server/feedback/import/imports'
import type { JourneyHubs } from '@/server/sync/journey-hubs'
import type { Infrastructure } from './infrastructure'

/**
 * The one set of parts that this process runs: made once in main.ts, handed
 * to every request. A part adds its own field here.
 */
export type Services = Infrastructure & {
  /** Settles who asks. */
  auth: Auth
  signIn: SignIn
  setup: Setup
  /** Journeys that are being edited or followed. */
  hubs: JourneyHubs
  /** Runs imports of feedback. */
  imports: Imports
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
