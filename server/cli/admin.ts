import { parseArgs } from 'node:util'
import { createKey } from '@/server/admin/create-key'
import { createUser } from '@/server/admin/create-user'
import { listUsers } from '@/server/admin/list-users'
import type { PrismaClient } from '@/server/db/generated/client'
import { Invalid } from '@/server/errors'
import { runCommand, withDatabase } from './command'
import { say, stop } from './say'

const usage = `Usage:
  npm run admin -- user create --email ADDRESS --name NAME [--workspace SLUG --role ROLE] [--password PASSWORD]
  npm run admin -- user list
  npm run admin -- key create --workspace SLUG --role ROLE [--name NAME]
Roles: owner, admin, editor, commenter, viewer.`

type Options = Record<string, string | boolean | undefined>

const commands: Record<string, (db: PrismaClient, options: Options) => Promise<string>> = {
  'user create': async (db, options) => {
    const user = await createUser(db, options)
    const rank = user.ownsEverything ? ', owner of this installation' : ''
    const password = options.password ? '' : `\nPassword, shown only now: ${user.password}`
    return `Created ${user.email}${rank}.${password}`
  },
  'user list': async (db) => (await listUsers(db)).join('\n') || 'There are no users yet.',
  'key create': createKey,
}

function read() {
  try {
    const text = { type: 'string' } as const
    const options = { email: text, name: text, password: text, workspace: text, role: text }
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}

const { values, positionals } = read()
const command = commands[positionals.join(' ')] ?? stop(usage)

await runCommand(import.meta.url, async (tools) => {
  try {
    say(await withDatabase(tools, ({ db }) => command(db, { ...values })))
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const problems = error.problems.map(({ path, message }) => `  --${path}: ${message}`)
    stop([error.message, ...problems, usage].join('\n'))
  }
})
