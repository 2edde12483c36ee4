import type { ReactNode } from 'react'
import { WorkspaceProvider } from '@/components/shell/workspace'

type Props = { params: Promise<{ slug: string }>; children: ReactNode }

export default async function WorkspaceLayout({ params, children }: Props) {
  return <WorkspaceProvider slug={(await params).slug}>{children}</WorkspaceProvider>
}
