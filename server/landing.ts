import type { IncomingHttpHeaders } from 'node:http'
import type { Services } from './services'

/** Where `/` leads; `nowhere` when somebody is signed in and belongs to no workspace. */
export type Landing = { to: 'sign-in' } | { to: 'workspace'; slug: string } | { to: 'nowhere' }

/**
 * Finds where somebody wants to be: the workspace they were in last, if they
 * still belong to it, or else the one they joined first.
 */
export async function landingOf(
  { auth, db }: Pick<Services, 'auth' | 'db'>,
  headers: IncomingHttpHeaders,
  lastSlug: string | undefined,
): Promise<Landing> {
  const proof = await auth.proofOf(headers)
  const actor = proof && (await auth.actorOf(proof))
  if (actor?.kind !== 'user') return { to: 'sign-in' }
  const members = await db.member.findMany({
    where: { userId: actor.id },
    select: { workspace: { select: { slug: true } } },
    orderBy: [{ createdAt: 'asc' }, { workspaceId: 'asc' }],
  })
  const slugs = members.map((member) => member.workspace.slug)
  const slug = slugs.find((each) => each === lastSlug) ?? slugs[0]
  return slug === undefined ? { to: 'nowhere' } : { to: 'workspace', slug }
}
