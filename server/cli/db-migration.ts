import { nextMigration, writeMigration } from '@/server/db/next-migration'
import { say, stop } from './say'

/** `npm run db:migration -- NAME`: writes the next migration from the schema's changes. */
const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  stop('Say what the migration does, in lower case: npm run db:migration -- add_segments')
}
const sql = await nextMigration(process.cwd())
if (sql === '') {
  say('The migrations already lead to prisma/schema.prisma: nothing to do.')
} else {
  const folder = await writeMigration(process.cwd(), name, sql)
  say(`Wrote prisma/migrations/${folder}. Read its SQL before you commit it.`)
}
