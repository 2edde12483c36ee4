import { expect, it } from 'vitest'
import { DatabaseUnreachable, reachDatabase } from '@/server/db/reach'

it('a PostgreSQL that is not there is told plainly, without the password', async () => {
  const reached = reachDatabase('postgresql://ana:hunter2@127.0.0.1:1/maps')
  await expect(reached).rejects.toThrow(DatabaseUnreachable)
  await expect(reached).rejects.toThrow(/127\.0\.0\.1:1\/maps .*ECONNREFUSED.*start PostgreSQL/s)
  await expect(reached).rejects.not.toThrow(/hunter2/)
})
