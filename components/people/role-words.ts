import type { Role } from '@/core/access/roles'

type Words = {
  name: string
  /** What it lets people do, beside the name in a list. */
  means: string
  /** The same, said to somebody who is about to get the role. */
  toYou: string
}

/** What each role is called and lets people do. */
export const roleWords: Record<Role, Words> = {
  owner: {
    name: 'Owner',
    means: 'Can do everything, and delete the workspace.',
    toYou: 'As an owner you can do everything, and delete the workspace.',
  },
  admin: {
    name: 'Admin',
    means: 'Can edit, and manage members and API keys.',
    toYou: 'As an admin you can edit, and manage members and API keys.',
  },
  editor: {
    name: 'Editor',
    means: 'Can edit journeys and personas, and import feedback.',
    toYou: 'As an editor you can edit journeys and personas, and import feedback.',
  },
  commenter: {
    name: 'Commenter',
    means: 'Can look at everything, and comment.',
    toYou: 'As a commenter you can look at everything, and comment.',
  },
  viewer: {
    name: 'Viewer',
    means: 'Can look at everything.',
    toYou: 'As a viewer you can look at everything.',
  },
}
