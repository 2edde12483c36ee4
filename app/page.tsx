import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { lastWorkspaceCookie } from '@/components/shell/last-workspace'
import { NoWorkspace } from '@/components/shell/no-workspace'
import { landingOf } from '@/server/landing'
import { getServices } from '@/server/services'

export default async function StartPage() {
  const lastSlug = (await cookies()).get(lastWorkspaceCookie)?.value
  const landing = await landingOf(getServices(), Object.fromEntries(await headers()), lastSlug)
  if (landing.to === 'sign-in') redirect('/sign-in')
  if (landing.to === 'workspace') redirect(`/w/${landing.slug}`)
  return <NoWorkspace />
}
