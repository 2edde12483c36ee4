'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { EditorSkeleton } from '@/components/editor/editor-skeleton'
import { HeatSkeleton } from '@/components/heat/heat-skeleton'
import { withKeptAnswer } from '@/components/offline/kept-answers'
import { signInPath } from '@/components/people/sign-in-path'
import { type RouterOutputs, useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import type { Ability } from '@/core/access/roles'
import { rememberWorkspace } from './last-workspace'
import { MessagePage } from './message-page'
import { ShellSkeleton } from './shell-skeleton'

type Me = NonNullable<RouterOutputs['account']['me']>
type Workspace = Me['workspaces'][number]
type Place = { me: Me; workspace: Workspace }

const Context = createContext<Place | null>(null)

/**
 * Knows who is here and in which workspace. What is below it is drawn only
 * for a member; everybody else is led to the sign-in page or told.
 */
export function WorkspaceProvider({ slug, children }: { slug: string; children: ReactNode }) {
  const trpc = useTRPC()
  const query = useQuery(withKeptAnswer(trpc.account.me.queryOptions()))
  const workspace = query.data?.workspaces.find((each) => each.slug === slug)
  const member = workspace !== undefined
  useEffect(() => {
    if (member) rememberWorkspace(slug, document)
  }, [slug, member])

  const onMap = /\/journeys\/[^/]+$/.test(usePathname())
  const known = useRef<Place | null>(null)
  if (query.data && workspace) known.current = { me: query.data, workspace }

  if (query.data === null) {
    // An open map says by itself that one was signed out, and what of it is kept.
    if (onMap && known.current) return <Context value={known.current}>{children}</Context>
    return <ToSignIn hasEnded={known.current !== null} />
  }
  if (query.data && workspace) {
    return <Context value={{ me: query.data, workspace }}>{children}</Context>
  }
  if (query.data) return <NotAMember />
  if (query.error) {
    return (
      <MessagePage
        title="Your workspace could not be loaded"
        action={<Button onClick={() => query.refetch()}>Try again</Button>}
      >
        {failureOf(query.error).message}
      </MessagePage>
    )
  }
  return <Arriving />
}

/** A map and its heat have no frame around them; everything else has one. Nothing jumps when the page arrives. */
function Arriving() {
  const pathname = usePathname()
  if (!pathname.includes('/journeys/')) return <ShellSkeleton />
  return pathname.endsWith('/heat') ? <HeatSkeleton /> : <EditorSkeleton />
}

/** @param hasEnded they were signed in until now */
function ToSignIn({ hasEnded }: { hasEnded: boolean }) {
  const router = useRouter()
  const pathname = usePathname()
  useEffect(() => {
    router.replace(signInPath(pathname, { hasEnded }))
  }, [router, pathname, hasEnded])
  return <Arriving />
}

function NotAMember() {
  return (
    <MessagePage
      title="There is no such workspace"
      action={
        <Button asChild>
          <Link href="/">Go to your workspace</Link>
        </Button>
      }
    >
      It does not exist, or you are not a member of it.
    </MessagePage>
  )
}

function usePlace(): Place {
  const place = useContext(Context)
  if (!place) throw new Error('There is no WorkspaceProvider above this component.')
  return place
}

/** The workspace that the page is in, with what this person may do there. */
export function useWorkspace(): Workspace {
  return usePlace().workspace
}

/** The signed-in person and all of their workspaces. */
export function useMe(): Me {
  return usePlace().me
}

/** Whether this person may do something in this workspace. */
export function useMay(ability: Ability): boolean {
  return useWorkspace().abilities.includes(ability)
}
