import type { Services } from '@/server/services'

/** Tells everybody who has the journey open that its title, state or personas look different now. */
export function announceJourney(services: Services, journeyId: string): Promise<void> {
  return services.bus.publish(`journey:${journeyId}`, JSON.stringify({ type: 'journey' }))
}
