import type { GuestRole } from '@/core/access/roles'

type Words = {
  name: string
  /** What guests of such a link may do, for whoever makes it. */
  means: string
  /** The same, said to the guest. */
  toYou: string
}

/** What a link's role is called and lets guests do. */
export const guestWords: Record<GuestRole, Words> = {
  editor: {
    name: 'Edit',
    means: 'Guests change the map together with you.',
    toYou: 'You can change the map together with the others.',
  },
  commenter: {
    name: 'Comment',
    means: 'Guests look at the map and comment.',
    toYou: 'You can look at the map and comment.',
  },
  viewer: {
    name: 'View',
    means: 'Guests look at the map and change nothing.',
    toYou: 'You can look at the map.',
  },
}
