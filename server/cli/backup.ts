import { existsSync } from 'node:fs'
import { backUp } from '@/server/backup/backup'
import { runCommand, withDatabase } from './command'
import { say, stop } from './say'

/** `npm run backup -- FILE`, also while the server runs. */
const file = process.argv[2] ?? stop('Say where to: npm run backup -- throughline.backup.gz')
if (existsSync(file)) stop(`${file} exists already. Choose another name.`)

await runCommand(import.meta.url, async (tools) => {
  const rows = await withDatabase(tools, async ({ pool }) => {
    const client = await pool.connect()
    try {
      return await backUp(client, file)
    } finally {
      client.release()
    }
  })
  say(`Wrote ${rows} rows to ${file}. It holds customers' words: keep it as safe as the database.`)
})
