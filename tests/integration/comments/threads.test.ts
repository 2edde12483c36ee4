import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { mentionMarkdown } from '@/core/comments/mention'
import { personRef } from '@/core/comments/person'
import { addStage } from '@/core/journey/edits/stages'
import type { Diff } from '@/core/sync/diff'
import { aDiscussion } from '../../factories/comments'
import { testServices } from '../../setup/database'

const services = await testServices()

/** The whole of what the database keeps of comments, as text. */
async function rows(): Promise<string> {
  const found = await services.db.comment.findMany()
  return JSON.stringify(found)
}

async function touchpointIn(place: { workspaceId: string; journeyId: string }, title: string) {
  const id = v7()
  const body = {
    ...{ stageId: v7(), laneId: v7(), x: 0, y: 0, title, description: '', channel: '' },
    ...{ emotion: null, momentOfTruth: false, importance: null, owner: '', tags: [], links: [] },
  }
  await services.db.journeyRecord.create({
    data: { ...place, id, type: 'touchpoint', version: 1, body },
  })
  return id
}

describe('a thread', () => {
  it('is begun, answered and read', async () => {
    const { owner, member, begin, reply, as, journeyId } = await aDiscussion(services)
    const ben = await member('commenter', 'Ben')
    const begun = await begin(owner, '**Where** does it hurt?')
    const answered = await reply(ben, begun, 'At the _till_.')
    expect(answered).toMatchObject({
      ...{ anchor: { on: 'journey' }, recordTitle: '', excerpt: 'Where does it hurt?' },
      ...{ comments: 2, mine: true, gone: false, resolved: null, mention: 'none' },
      author: { kind: 'user', id: owner.id, name: owner.name },
      people: [{ id: owner.id }, { id: ben.id }],
      can: { reply: true, resolve: true },
      said: [
        { text: '**Where** does it hurt?', can: { edit: false, remove: false }, editedAt: null },
        { text: 'At the _till_.', can: { edit: true, remove: true }, removed: false },
      ],
    })
    expect(await as(ben).comment.thread({ journeyId, threadId: begun.id })).toEqual(answered)
  })

  it('hangs on a record by its name, on a point and on a cell’s point', async () => {
    const { owner, place, begin } = await aDiscussion(services)
    const recordId = await touchpointIn(place, 'The till')
    const onRecord = await begin(owner, 'a', { on: 'touchpoint', recordId })
    expect(onRecord).toMatchObject({
      recordTitle: 'The till',
      anchor: { on: 'touchpoint', recordId },
    })
    const point = { on: 'point', cell: null, x: -3.5, y: 12 } as const
    expect((await begin(owner, 'b', point)).anchor).toEqual(point)
    const inCell = { ...point, cell: { stageId: v7(), laneId: v7() } }
    expect((await begin(owner, 'c', inCell)).anchor).toEqual(inCell)
  })

  it('can begin on what was removed meanwhile, and on nothing that never was', async () => {
    const { owner, place, begin } = await aDiscussion(services)
    const recordId = await touchpointIn(place, 'The till')
    const id = { workspaceId_journeyId_id: { ...place, id: recordId } }
    await services.db.journeyRecord.update({ where: id, data: { deletedAt: new Date() } })
    const begun = await begin(owner, 'a', { on: 'touchpoint', recordId })
    expect(begun.recordTitle).toBe('The till')
    const elsewhere = [
      { on: 'note', recordId } as const,
      { on: 'touchpoint', recordId: v7() } as const,
    ]
    for (const anchor of elsewhere) {
      await expect(begin(owner, 'b', anchor)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('does not change when what it hangs on goes and comes back', async () => {
    const { owner, place, begin, threads } = await aDiscussion(services)
    const author = { kind: 'user', id: owner.id, name: owner.name } as const
    const edit = async (diff: Diff) => {
      const { outcome } = await services.hubs.edit(place, diff, author)
      expect(outcome).toBe('accepted')
    }
    const id = v7()
    const [stage] = addStage(new Map(), { id, title: 'At the shop' }).put
    if (!stage) throw new Error('A stage was added.')
    await edit({ put: [stage], patch: [], remove: [] })
    await begin(owner, 'a', { on: 'stage', recordId: id })
    const before = await threads(owner)
    expect(before).toMatchObject([{ recordTitle: 'At the shop' }])
    await edit({ put: [], patch: [], remove: [id] })
    expect(await threads(owner)).toEqual(before)
    await edit({ put: [stage], patch: [], remove: [] })
    expect(await threads(owner)).toEqual(before)
  })

  it('is resolved and reopened, by name and time', async () => {
    const { owner, member, begin, as, journeyId } = await aDiscussion(services)
    const ben = await member('commenter', 'Ben')
    const { id: threadId } = await begin(owner, 'a')
    const resolved = await as(ben).comment.resolve({ journeyId, threadId })
    expect(resolved.resolved).toEqual({
      at: expect.any(String),
      by: { kind: 'user', id: ben.id, name: 'Ben' },
    })
    // Again, it stays as it was.
    expect(await as(owner).comment.resolve({ journeyId, threadId })).toMatchObject({
      resolved: resolved.resolved,
    })
    expect((await as(owner).comment.reopen({ journeyId, threadId })).resolved).toBeNull()
  })

  it('takes no answer when it is gone or was never there', async () => {
    const { owner, begin, reply, as, journeyId } = await aDiscussion(services)
    const begun = await begin(owner, 'a')
    const [first] = begun.said
    await as(owner).comment.remove({ journeyId, id: first?.id ?? '' })
    await expect(reply(owner, begun, 'b')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(reply(owner, { id: v7() }, 'b')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('cannot be written in when the journey is archived or its workspace is being removed', async () => {
    const { owner, place, begin, reply, as, journeyId } = await aDiscussion(services)
    const begun = await begin(owner, 'a')
    const { workspaceId } = place
    const refused = async (code: string) => {
      const threadId = begun.id
      const deeds = [
        begin(owner, 'b'),
        reply(owner, begun, 'b'),
        as(owner).comment.resolve({ journeyId, threadId }),
        as(owner).comment.react({ journeyId, id: begun.said[0]?.id ?? '', emoji: '👍', on: true }),
      ]
      const refusal = { status: 'rejected', reason: { code } }
      expect(await Promise.allSettled(deeds)).toMatchObject(deeds.map(() => refusal))
    }
    const where = { workspaceId_id: { workspaceId, id: journeyId } }
    await services.db.journey.update({ where, data: { archivedAt: new Date() } })
    await refused('CONFLICT')
    expect(await as(owner).comment.thread({ journeyId, threadId: begun.id })).toMatchObject({
      can: { reply: false, resolve: false },
      said: [{ text: 'a', can: { edit: false, remove: false } }],
    })
    await services.db.journey.update({ where, data: { archivedAt: null } })
    await services.db.workspace.update({
      where: { id: workspaceId },
      data: { removedAfter: new Date('2100-01-01') },
    })
    await refused('FORBIDDEN')
  })
})

describe('what is sent twice', () => {
  it('is said once', async () => {
    const { owner, threads, as, journeyId } = await aDiscussion(services)
    const body = { text: 'a', pictures: [] }
    const begun = { journeyId, id: v7(), commentId: v7(), anchor: { on: 'journey' } as const, body }
    const said = { journeyId, threadId: begun.id, id: v7(), body }
    // Side by side, too.
    const { comment } = as(owner)
    const first = await Promise.all([comment.begin(begun), comment.begin(begun)])
    expect(first[0]).toEqual(first[1])
    await Promise.all([comment.reply(said), comment.reply(said)])
    const again = await comment.reply(said)
    expect(again.comments).toBe(2)
    expect(await threads(owner)).toHaveLength(1)
    expect(await comment.threads({ journeyId })).toMatchObject({ version: 2 })
  })

  it('is no way into what somebody else said', async () => {
    const { owner, member, begin, as, journeyId } = await aDiscussion(services)
    const ben = await member('commenter', 'Ben')
    const begun = await begin(owner, 'a')
    const id = begun.said[0]?.id ?? ''
    const body = { text: 'b', pictures: [] }
    const taken = as(ben).comment.reply({ journeyId, threadId: begun.id, id, body })
    await expect(taken).rejects.toMatchObject({ code: 'CONFLICT' })
    const anchor = { on: 'journey' } as const
    const begunAgain = as(ben).comment.begin({
      journeyId,
      ...{ id: begun.id, commentId: v7(), anchor, body },
    })
    await expect(begunAgain).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('the threads of a journey', () => {
  it('are told whole, then only those that changed', async () => {
    const { owner, begin, reply, as, journeyId, threads } = await aDiscussion(services)
    expect(await as(owner).comment.threads({ journeyId })).toEqual({ version: 0, threads: [] })
    const a = await begin(owner, 'a')
    const b = await begin(owner, 'b')
    const { version, threads: all } = await as(owner).comment.threads({ journeyId })
    expect(all.map(({ id }) => id).sort()).toEqual([a.id, b.id].sort())
    expect(await threads(owner, version)).toEqual([])
    await reply(owner, a, 'c')
    expect(await threads(owner, version)).toMatchObject([{ id: a.id, comments: 2 }])
  })

  it('tell of what is gone to whoever may hold it, and to nobody else', async () => {
    const { owner, begin, as, journeyId, threads } = await aDiscussion(services)
    const { id, said } = await begin(owner, 'a')
    const { version } = await as(owner).comment.threads({ journeyId })
    await as(owner).comment.remove({ journeyId, id: said[0]?.id ?? '' })
    expect(await threads(owner, version)).toMatchObject([{ id, gone: true, excerpt: '' }])
    expect(await threads(owner)).toEqual([])
  })

  it('count and order rightly when many answer at once', async () => {
    const { owner, member, begin, reply, as, journeyId } = await aDiscussion(services)
    const ben = await member('commenter', 'Ben')
    const begun = await begin(owner, 'a')
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => reply(index % 2 ? owner : ben, begun, `${index}`)),
    )
    const { version, threads } = await as(owner).comment.threads({ journeyId })
    expect(version).toBe(11)
    expect(threads).toMatchObject([{ comments: 11 }])
    const { said } = await as(owner).comment.thread({ journeyId, threadId: begun.id })
    const times = said.map(({ createdAt }) => createdAt)
    expect(new Set(times).size).toBe(11)
    expect(times).toEqual(times.toSorted())
    const clock = await services.db.commentClock.findFirstOrThrow({ where: { journeyId } })
    expect(clock).toMatchObject({ threads: 1, comments: 11 })
  })

  it('keep their order when the clock of the database goes back', async () => {
    const { owner, begin, reply, place, threads } = await aDiscussion(services)
    const begun = await begin(owner, 'a')
    const where = { workspaceId_journeyId: place }
    await services.db.commentClock.update({ where, data: { at: new Date('2200-01-01') } })
    await reply(owner, begun, 'b')
    const { said } = await reply(owner, begun, 'c')
    expect(said.map(({ text, createdAt }) => [text, createdAt]).slice(1)).toEqual([
      ['b', '2200-01-01T00:00:00.001Z'],
      ['c', '2200-01-01T00:00:00.002Z'],
    ])
    expect(await threads(owner)).toMatchObject([{ activeAt: '2200-01-01T00:00:00.002Z' }])
  })

  it('tell guests who may not read them nothing', async () => {
    const { owner, guest, begin, as, journeyId } = await aDiscussion(services)
    await begin(owner, 'a')
    const looker = await guest('viewer', 'Lu')
    const asked = as(looker).comment.threads({ journeyId })
    await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a comment', () => {
  it('is edited by its author alone, and marked so', async () => {
    const { owner, member, begin, as, journeyId } = await aDiscussion(services)
    const ben = await member('editor', 'Ben')
    const { said } = await begin(ben, 'a')
    const change = { journeyId, id: said[0]?.id ?? '', body: { text: '*b*', pictures: [] } }
    const refused = as(owner).comment.edit(change)
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await as(ben).comment.edit(change)).toMatchObject({
      excerpt: 'b',
      said: [{ text: '*b*', editedAt: expect.any(String) }],
    })
  })

  it('keeps its place when it is removed and others stand behind it', async () => {
    const { owner, begin, reply, as, journeyId } = await aDiscussion(services)
    const begun = await begin(owner, 'a secret')
    const answered = await reply(owner, begun, 'b')
    const [first, second] = answered.said
    const removed = await as(owner).comment.remove({ journeyId, id: first?.id ?? '' })
    expect(removed).toMatchObject({ comments: 1, excerpt: 'b', gone: false })
    expect(removed.said).toMatchObject([{ text: '', removed: true }, { text: 'b' }])
    const rest = await as(owner).comment.remove({ journeyId, id: second?.id ?? '' })
    expect(rest).toMatchObject({ gone: true, comments: 0, said: [], excerpt: '' })
    expect(JSON.stringify(rest)).not.toContain('secret')
  })

  it('comes back by its author, thread and all', async () => {
    const { owner, member, begin, as, journeyId } = await aDiscussion(services)
    const ben = await member('commenter', 'Ben')
    const begun = await begin(ben, 'a')
    const id = begun.said[0]?.id ?? ''
    await as(ben).comment.remove({ journeyId, id })
    const byOther = as(owner).comment.bringBack({ journeyId, id })
    await expect(byOther).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const back = await as(ben).comment.bringBack({ journeyId, id })
    expect(back).toMatchObject({ gone: false, excerpt: 'a', said: [{ text: 'a', editedAt: null }] })
  })

  it('that a moderator removed is gone for good, words and all', async () => {
    const { owner, member, begin, as, journeyId } = await aDiscussion(services)
    const ben = await member('commenter', 'Ben')
    const eve = await member('editor', 'Eve')
    const { said } = await begin(ben, 'an unheard-of insult')
    const id = said[0]?.id ?? ''
    const byEditor = as(eve).comment.remove({ journeyId, id })
    await expect(byEditor).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await as(owner).comment.remove({ journeyId, id })
    const back = as(ben).comment.bringBack({ journeyId, id })
    await expect(back).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await rows()).not.toContain('an unheard-of insult')
    const [entry, ...others] = await services.db.auditEvent.findMany({ where: { targetId: id } })
    expect(entry).toMatchObject({ deed: 'comment.moderate', targetName: 'Ben', actorId: owner.id })
    expect(others).toEqual([])
  })

  it('has reactions by emoji, in the order of those who came', async () => {
    const { owner, member, begin, as, journeyId } = await aDiscussion(services)
    const ben = await member('commenter', 'Ben')
    const { said } = await begin(owner, 'a')
    const id = said[0]?.id ?? ''
    const react = (person: typeof ben, emoji: string, on = true) =>
      as(person).comment.react({ journeyId, id, emoji, on })
    await react(owner, '👍')
    await react(ben, '👍')
    await react(ben, '👍')
    await react(ben, '❤️')
    const { said: after } = await react(owner, '👍', false)
    expect(after[0]?.reactions).toEqual([
      { emoji: '👍', people: [{ person: personRef('user', ben.id), name: 'Ben' }] },
      { emoji: '❤️', people: [{ person: personRef('user', ben.id), name: 'Ben' }] },
    ])
    await expect(react(ben, 'no')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('has at most twenty different emoji', async () => {
    const { owner, member, begin, as, journeyId } = await aDiscussion(services)
    const ben = await member('commenter', 'Ben')
    const { said } = await begin(owner, 'a')
    const id = said[0]?.id ?? ''
    const faces = Array.from({ length: 21 }, (_, index) => String.fromCodePoint(0x1f600 + index))
    const react = (person: typeof ben, emoji: string) =>
      as(person).comment.react({ journeyId, id, emoji, on: true })
    for (const face of faces.slice(0, 20)) await react(owner, face)
    await expect(react(owner, faces[20] ?? '')).rejects.toMatchObject({ code: 'CONFLICT' })
    await react(ben, faces[0] ?? '')
  })

  it('of a member who left stays, with their name', async () => {
    const { workspace, owner, member, begin, as, journeyId } = await aDiscussion(services)
    const ben = await member('commenter', 'Ben')
    const begun = await begin(ben, 'a')
    await as(owner).member.remove({ workspaceId: workspace.id, userId: ben.id })
    const seen = await as(owner).comment.thread({ journeyId, threadId: begun.id })
    expect(seen).toMatchObject({ author: { name: 'Ben' }, said: [{ text: 'a' }] })
  })
})

describe('what somebody has not read', () => {
  it('is what others wrote since they looked', async () => {
    const { owner, member, begin, reply, threads, as, journeyId } = await aDiscussion(services)
    const ben = await member('viewer', 'Ben')
    const begun = await begin(owner, 'a')
    const answered = await reply(
      owner,
      begun,
      `b ${mentionMarkdown('Ben', personRef('user', ben.id))}`,
    )
    expect(await threads(ben)).toMatchObject([{ unread: 2, mention: 'unread', mine: false }])
    expect(await threads(owner)).toMatchObject([{ unread: 0, mention: 'none', mine: true }])
    const see = (index: number) =>
      as(ben).comment.see({
        journeyId,
        ...{ threadId: begun.id, to: answered.said[index]?.createdAt ?? '' },
      })
    await see(0)
    expect(await threads(ben)).toMatchObject([{ unread: 1, mention: 'unread' }])
    await see(1)
    expect(await threads(ben)).toMatchObject([{ unread: 0, mention: 'read' }])
    // Nobody forgets what they have read.
    await see(0)
    expect(await threads(ben)).toMatchObject([{ unread: 0 }])
    await reply(owner, begun, 'c')
    expect(await threads(ben)).toMatchObject([{ unread: 1, mention: 'read' }])
  })

  it('is not what is yet to come, whatever the page says', async () => {
    const { owner, member, begin, reply, threads, as, journeyId } = await aDiscussion(services)
    const ben = await member('viewer', 'Ben')
    const begun = await begin(owner, 'a')
    const to = '2999-01-01T00:00:00.000Z'
    await as(ben).comment.see({ journeyId, threadId: begun.id, to })
    await reply(owner, begun, 'b')
    expect(await threads(ben)).toMatchObject([{ unread: 1 }])
  })

  it('is nothing after all was marked as read, until something new is said', async () => {
    const { owner, guest, begin, reply, threads, as, journeyId } = await aDiscussion(services)
    const gita = await guest('commenter', 'Gita')
    await begin(owner, 'a')
    const b = await begin(owner, 'b')
    await as(gita).comment.seeAll({ journeyId })
    expect(await threads(gita)).toMatchObject([{ unread: 0 }, { unread: 0 }])
    await reply(owner, b, 'c')
    expect(await threads(gita)).toMatchObject([{ unread: 0 }, { unread: 1 }])
  })

  it('does not count what was removed', async () => {
    const { owner, member, begin, reply, threads, as, journeyId } = await aDiscussion(services)
    const ben = await member('viewer', 'Ben')
    const begun = await begin(owner, 'a')
    const { said } = await reply(owner, begun, 'b')
    await as(owner).comment.remove({ journeyId, id: said[1]?.id ?? '' })
    expect(await threads(ben)).toMatchObject([{ unread: 1, comments: 1 }])
  })
})

describe('the search', () => {
  it('finds all words in any script, newest first', async () => {
    const { owner, begin, reply, as, journeyId } = await aDiscussion(services)
    const first = await begin(owner, 'The **Queue** at the TILL is long')
    const second = await reply(owner, first, 'চেকআউট লাইন is long, a 100% queue')
    const find = async (text: string) =>
      (await as(owner).comment.search({ journeyId, text })).map(({ commentId }) => commentId)
    const [one, two] = second.said.map(({ id }) => id)
    expect(await find('queue long')).toEqual([two, one])
    expect(await find('till QUEUE')).toEqual([one])
    expect(await find('চেকআউট')).toEqual([two])
    expect(await find('100%')).toEqual([two])
    expect(await find('_ong')).toEqual([])
    expect(await find('**')).toEqual([])
    await as(owner).comment.remove({ journeyId, id: two ?? '' })
    expect(await find('queue')).toEqual([one])
  })
})
