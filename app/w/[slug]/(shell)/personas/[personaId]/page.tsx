import type { Metadata } from 'next'
import { PersonaPage } from '@/components/personas/persona-page'

export const metadata: Metadata = { title: 'Persona' }

type Props = { params: Promise<{ personaId: string }> }

export default async function PersonaRoute({ params }: Props) {
  return <PersonaPage personaId={(await params).personaId} />
}
