import { Auth } from '@/server/auth/auth'
import { Setup } from '@/server/auth/setup'
import { SignIn } from '@/server/auth/sign-in'
import { Unavailable } from '@/server/errors'
import { PictureThread } from '@/server/export/picture-thread'
import { Imports } from '@/server/feedback/import/imports'
import type { Live } from '@/server/feedback/live'
import type { Infrastructure } from './infrastructure'
import type { Services } from './services'

/** Makes the parts of the server on their infrastructure and starts those that listen to the bus. */
export async function makeServices(infrastructure: Infrastructure): Promise<Services> {
  const auth = new Auth(infrastructure)
  const signIn = new SignIn(infrastructure)
  const setup = new Setup(infrastructure)
  const pictures = new PictureThread(infrastructure.programs)
  // Until live editing is there, nobody has a map open.
  const live: Live = {
    announce: () => {},
    commit: () => Promise.reject(new Unavailable()),
  }
  const imports = new Imports(infrastructure, live)
  await auth.start()
  await signIn.start()
  return { ...infrastructure, auth, signIn, setup, imports, pictures }
}
