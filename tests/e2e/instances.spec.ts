import { expect } from '@playwright/test'
import { makeMember, makeOwnedWorkspace } from '../factories/people'
import { Random } from '../fuzz/sync/random'
import { test } from '../setup/e2e'
import { within } from '../setup/within'
import { BusyEditor } from './crash/busy-editor'
import { MortalServer } from './crash/mortal-server'

/**
 * Seconds. One is promised; an instance that had not heard would look again
 * after four at the earliest.
 */
const patience = 3

const { TEST_DATABASE_URL, TEST_REDIS_URL } = process.env

if (TEST_DATABASE_URL && TEST_REDIS_URL) {
  test('who is removed at one process is cut off at the other', async () => {
    const one = await MortalServer.make(TEST_DATABASE_URL, TEST_REDIS_URL)
    const two = one.beside()
    try {
      await one.start()
      await two.start()
      const { workspace, owner } = await makeOwnedWorkspace(one)
      const ben = await makeMember(one, workspace, 'editor')
      const owners = await one.callsOf(owner)
      const asked = { workspaceId: workspace.id, title: 'A trip', personaIds: [] }
      const { id } = await owners.journey.create.mutate({ ...asked, template: 'blank' })
      const editor = new BusyEditor('Ben', id, new Random(5))
      await editor.open(() => two.url, await two.headersOf(ben))
      editor.edit()
      const away = editor.sentAway()
      await owners.member.remove.mutate({ workspaceId: workspace.id, userId: ben.id })
      await within(patience, 'Ben to be cut off', away, () => editor.state)
      editor.leave()
      const bens = await two.callsOf(ben)
      await expect(bens.journey.get.query({ journeyId: id })).rejects.toThrow()
    } finally {
      await two.remove()
      await one.remove()
    }
  })
}

if (TEST_DATABASE_URL) {
  test('a second process without Redis does not start, and says what to do', async () => {
    const one = await MortalServer.make(TEST_DATABASE_URL)
    const two = one.beside()
    try {
      await one.start()
      await expect(two.start()).rejects.toThrow(
        /code 1\..*Another instance runs on this database, and REDIS_URL is not set\.\s+Several instances need Redis/s,
      )
    } finally {
      await two.remove()
      await one.remove()
    }
  })
}
