import type { Metadata } from 'next'
import { localPath } from '@/components/people/local-path'
import { SignInForm } from '@/components/people/sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ next?: string | string[]; ended?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next, ended } = await searchParams
  return <SignInForm next={localPath([next].flat()[0])} hasEnded={ended !== undefined} />
}
