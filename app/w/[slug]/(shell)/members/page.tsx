import type { Metadata } from 'next'
import { MembersPage } from '@/components/people/members-page'

export const metadata: Metadata = { title: 'People and access' }

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <MembersPage slug={(await params).slug} />
}
