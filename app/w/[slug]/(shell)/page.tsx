import type { Metadata } from 'next'
import { JourneysPage } from '@/components/home/journeys-page'

export const metadata: Metadata = { title: 'Journeys' }

export default function HomePage() {
  return <JourneysPage />
}
