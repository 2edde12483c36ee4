import { router } from '@/server/trpc/procedures'
import { activity } from './activity'
import { createSnapshot } from './create-snapshot'
import { people } from './people'
import { removeSnapshot } from './remove-snapshot'
import { renameSnapshot } from './rename-snapshot'
import { snapshots } from './snapshots'
import { version } from './version'

export const historyRouter = router({
  activity,
  people,
  version,
  snapshots,
  createSnapshot,
  renameSnapshot,
  removeSnapshot,
})
