import type { Role } from '@/core/access/roles'

/** What each role is called, and what it lets people do, in one sentence. */
export const roleWords: Record<Role, { name: string; means: string }> = {
  owner: { name: 'Owner', means: 'Does everything, and can delete the workspace.' },
  admin: { name: 'Admin', means: 'Edits, and manages members and API keys.' },
  editor: { name: 'Editor', means: 'Edits journeys and personas, and imports feedback.' },
  commenter: { name: 'Commenter', means: 'Looks at everything, and comments.' },
  viewer: { name: 'Viewer', means: 'Looks at everything.' },
}
