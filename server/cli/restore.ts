import { parseArgs } from 'node:util'
import { BackupUnreadable } from '@/server/backup/format'
import { restore } from '@/server/backup/restore'
import { demandNoServer } from '@/server/db/others'
import { runCommand } from './command'
import { say, stop } from './say'

/** `npm run restore -- FILE [--force]`, while no server runs. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { force: { type: 'boolean', default: false } },
})
const file = positionals[0] ?? stop('Say which one: npm run restore -- throughline.backup.gz')

await runCommand(
  import.meta.url,
  async ({ opened, root }) => {
    try {
      await demandNoServer(opened.config)
      const rows = await restore({ config: opened.config, file, root, force: values.force })
      say(`Restored ${rows} rows from ${file}.`)
    } catch (error) {
      if (error instanceof BackupUnreadable) stop(error.message)
      throw error
    }
  },
  { alone: true },
)
