import { beforeEach, describe, expect, it } from 'vitest'
import { addStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import { makeServices } from '@/server/make-services'
import { callerFor } from '../../factories/caller'
import { makeMember, makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
/** A second process on the same database and bus. */
const others = await makeServices(services)
beforeEach(emptyDatabase)

async function team() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const editor = await makeMember(services, workspace, 'editor')
  const mine = callerFor(services, owner)
  const { id: journeyId } = await mine.journey.create({ workspaceId: workspace.id, title: 'Trip' })
  let mutationId = 0
  const client = `client-${newId()}`
  const commit = (at = services) => {
    const diff = addStage(new Map(), { id: newId(), title: 'Stage' })
    const mutation = { journeyId, clientId: client, mutationId: mutationId + 1, diff }
    return callerFor(at, editor)
      .journey.commit(mutation)
      .then(() => {
        mutationId += 1
        return 'taken'
      })
  }
  /** The last one once more, as after an answer that was lost. */
  const again = () => {
    const diff = addStage(new Map(), { id: newId(), title: 'Stage' })
    return callerFor(services, editor).journey.commit({
      journeyId,
      clientId: client,
      mutationId,
      diff,
    })
  }
  return { workspaceId: workspace.id, userId: editor.id, journeyId, mine, commit, again }
}

describe('an edit right after another', () => {
  it('is refused once the role does not allow it any more', async () => {
    const { mine, commit, workspaceId, userId } = await team()
    expect(await commit()).toBe('taken')
    await mine.member.changeRole({ workspaceId, userId, role: 'viewer' })
    await expect(commit()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await mine.member.remove({ workspaceId, userId })
    await expect(commit()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is still said to be taken when it was, and is asked again without the right to edit', async () => {
    const { mine, again, commit, workspaceId, userId } = await team()
    expect(await commit()).toBe('taken')
    const outcome = await again()
    await mine.member.changeRole({ workspaceId, userId, role: 'viewer' })
    expect(await again()).toEqual(outcome)
  })

  it('is refused while the journey is archived', async () => {
    const { mine, commit, journeyId } = await team()
    expect(await commit()).toBe('taken')
    await mine.journey.archive({ journeyId })
    await expect(commit()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await mine.journey.restore({ journeyId })
    expect(await commit()).toBe('taken')
  })

  it('is refused on other instances too, as soon as they hear', async () => {
    const { mine, commit, workspaceId, userId } = await team()
    expect(await commit(others)).toBe('taken')
    await mine.member.changeRole({ workspaceId, userId, role: 'viewer' })
    const outcome = () => commit(others).catch((error: { code: string }) => error.code)
    await expect.poll(outcome).toBe('FORBIDDEN')
  })
})
