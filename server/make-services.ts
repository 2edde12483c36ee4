import { Auth } from '@/server/auth/auth'
import { Setup } from '@/server/auth/setup'
import { SignIn } from '@/server/auth/sign-in'
import { PictureThread } from '@/server/export/picture-thread'
import { Imports } from '@/server/feedback/import/imports'
import { JourneyHubs } from '@/server/sync/journey-hubs'
import type { Infrastructure } from './infrastructure'
import type { Services } from './services'

/** Makes the parts of the server on their infrastructure and starts those that listen to the bus. */
export async function makeServices(infrastructure: Infrastructure): Promise<Services> {
  const auth = new Auth(infrastructure)
  const signIn = new SignIn(infrastructure)
  const setup = new Setup(infrastructure)
  const pictures = new PictureThread(infrastructure.programs)
  const hubs = new JourneyHubs(infrastructure)
  const imports = new Imports(infrastructure, hubs)
  await auth.start()
  await signIn.start()
  return { ...infrastructure, auth, signIn, setup, hubs, imports, pictures }
}
