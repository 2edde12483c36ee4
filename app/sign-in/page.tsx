import type { Metadata } from 'next'
import { localPath } from '@/components/people/local-path'
import { SignInForm } from '@/components/people/sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  return <SignInForm next={localPath([(await searchParams).next].flat()[0])} />
}
