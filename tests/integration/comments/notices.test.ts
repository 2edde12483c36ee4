import { describe, expect, it } from 'vitest'
import { mentionMarkdown } from '@/core/comments/mention'
import { personRef } from '@/core/comments/person'
import { aDiscussion } from '../../factories/comments'
import { makeUser } from '../../factories/people'
import { testServices } from '../../setup/database'

const services = await testServices()

const at = ({ id, name }: { id: string; name: string }) =>
  mentionMarkdown(name, personRef('user', id))
const atGuest = ({ id, name }: { id: string; name: string }) =>
  mentionMarkdown(name, personRef('guest', id))

describe('a comment', () => {
  it('tells those whom it names, and those who take part, each once', async () => {
    const { owner, member, begin, reply, notices } = await aDiscussion(services)
    const [ben, eve, kim] = [
      await member('editor', 'Ben'),
      await member('viewer', 'Eve'),
      await member('commenter', 'Kim'),
    ]
    const begun = await begin(owner, `Look, ${at(eve)}`)
    await reply(ben, begun, `I did, ${at(owner)} and ${at(ben)}`)
    const [first, second] = (await reply(kim, begun, 'So did I')).said
    expect(await notices(eve)).toMatchObject([
      { kind: 'mention', commentId: first?.id, actorId: owner.id, actorName: owner.name },
      { kind: 'reply', commentId: second?.id, actorId: ben.id },
      { kind: 'reply', actorId: kim.id },
    ])
    // Named goes before answered; what one does oneself is no news.
    expect(await notices(owner)).toMatchObject([
      { kind: 'mention', actorId: ben.id },
      { kind: 'reply', actorId: kim.id },
    ])
    expect(await notices(ben)).toMatchObject([{ kind: 'reply', actorId: kim.id }])
    expect(await notices(kim)).toEqual([])
  })

  it('that is edited tells only those whom it newly names, and nobody twice', async () => {
    const { member, owner, begin, as, journeyId, notices } = await aDiscussion(services)
    const ben = await member('editor', 'Ben')
    const eve = await member('editor', 'Eve')
    const { said } = await begin(owner, `Hi ${at(ben)}`)
    const edit = (text: string) =>
      as(owner).comment.edit({ journeyId, id: said[0]?.id ?? '', body: { text, pictures: [] } })
    await edit(`Hi ${at(ben)} and ${at(eve)}`)
    await edit('Hi')
    await edit(`Hi ${at(ben)} and ${at(eve)}`)
    expect(await notices(ben)).toMatchObject([{ kind: 'mention' }])
    expect(await notices(eve)).toMatchObject([{ kind: 'mention' }])
  })

  it('tells nobody who is not there: strangers, who left, and names in code', async () => {
    const { workspace, member, owner, begin, as, notices } = await aDiscussion(services)
    const stranger = await makeUser(services, { name: 'Zoe' })
    const gone = await member('editor', 'Gus')
    await as(owner).member.remove({ workspaceId: workspace.id, userId: gone.id })
    const ben = await member('editor', 'Ben')
    const begun = await begin(owner, `${at(stranger)} ${at(gone)} \`${at(ben)}\``)
    for (const person of [stranger, gone, ben]) expect(await notices(person)).toEqual([])
    const row = await services.db.comment.findFirst({ where: { threadId: begun.id } })
    expect(row?.mentions).toEqual([])
    expect(row?.body).toContain(stranger.id)
  })

  it('of a guest names those who take part, and nobody else of the team', async () => {
    const { member, owner, guest, begin, reply, notices } = await aDiscussion(services)
    const ben = await member('editor', 'Ben')
    const gita = await guest('commenter', 'Gita')
    await begin(owner, 'a')
    const begun = await begin(gita, `${at(owner)} ${at(ben)}`)
    expect(await notices(owner)).toMatchObject([{ kind: 'mention', actorKind: 'guest' }])
    expect(await notices(ben)).toEqual([])
    // A guest who is named sees it on the map.
    await reply(owner, begun, `Yes ${atGuest(gita)}`)
    expect(await services.db.notice.count({ where: { userId: gita.id } })).toBe(0)
  })
})

describe('a thread', () => {
  it('that is resolved or reopened tells who began it', async () => {
    const { owner, member, begin, reply, as, journeyId, notices } = await aDiscussion(services)
    const ben = await member('commenter', 'Ben')
    const begun = await begin(ben, 'a')
    await reply(owner, begun, 'b')
    const [known] = await notices(ben)
    expect(known).toMatchObject({ kind: 'reply' })
    const threadId = begun.id
    await as(owner).comment.resolve({ journeyId, threadId })
    await as(owner).comment.resolve({ journeyId, threadId })
    await as(owner).comment.reopen({ journeyId, threadId })
    await as(ben).comment.resolve({ journeyId, threadId })
    expect(await notices(ben)).toMatchObject([
      { kind: 'reply' },
      { kind: 'resolved', commentId: null, threadId },
      { kind: 'reopened' },
    ])
    expect(await notices(owner)).toEqual([])
  })

  it('that somebody reads settles what they were told of it', async () => {
    const { owner, member, begin, reply, as, journeyId, notices } = await aDiscussion(services)
    const ben = await member('commenter', 'Ben')
    const begun = await begin(ben, 'a')
    const other = await begin(ben, 'b')
    const { said } = await reply(owner, begun, 'c')
    await reply(owner, begun, 'd')
    await reply(owner, other, 'e')
    await as(owner).comment.resolve({ journeyId, threadId: begun.id })
    const to = said[1]?.createdAt ?? ''
    await as(ben).comment.see({ journeyId, threadId: begun.id, to })
    const seen = async () => (await notices(ben)).map(({ seenAt }) => seenAt !== null)
    expect(await seen()).toEqual([true, false, false, true])
    await as(ben).comment.seeAll({ journeyId })
    expect(await seen()).toEqual([true, true, true, true])
  })
})

describe('whom one can name', () => {
  it('is everybody for members, and who takes part for guests', async () => {
    const { owner, member, guest, begin, as, journeyId } = await aDiscussion(services)
    const ben = await member('editor', 'Ben')
    const [gita, hana] = [await guest('commenter', 'Gita'), await guest('editor', 'Hana')]
    const names = async (person: Parameters<typeof as>[0], search?: string) =>
      (await as(person).comment.people({ journeyId, search })).map(({ name }) => name)
    expect(await names(ben)).toEqual([owner.name, 'Gita', 'Hana'])
    expect(await names(owner, 'gIt')).toEqual(['Gita'])
    expect(await names(gita)).toEqual([])
    await begin(ben, 'a')
    await begin(hana, 'b')
    expect(await names(gita)).toEqual(['Ben', 'Hana'])
    await as(owner).share.revoke({ journeyId, linkId: hana.link.id })
    expect(await names(gita)).toEqual(['Ben'])
  })
})

describe('who writes very much', () => {
  it('is told to wait: guests after ten comments, others after thirty', async () => {
    const { owner, guest, begin, reply } = await aDiscussion(services)
    const gita = await guest('commenter', 'Gita')
    const begun = await begin(owner, 'a')
    for (let count = 0; count < 10; count += 1) await reply(gita, begun, 'b')
    const refusal = { code: 'TOO_MANY_REQUESTS', cause: { retryAfterSeconds: expect.any(Number) } }
    await expect(reply(gita, begun, 'b')).rejects.toMatchObject(refusal)
    for (let count = 1; count < 30; count += 1) await reply(owner, begun, 'c')
    await expect(begin(owner, 'd')).rejects.toMatchObject(refusal)
  })

  it('cannot fill a journey without end', async () => {
    const { owner, begin, reply, place } = await aDiscussion(services)
    const begun = await begin(owner, 'a')
    const where = { workspaceId_journeyId: place }
    await services.db.commentClock.update({ where, data: { threads: 5_000 } })
    await expect(begin(owner, 'b')).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' })
    await reply(owner, begun, 'b')
    await services.db.commentClock.update({ where, data: { comments: 50_000 } })
    await expect(reply(owner, begun, 'c')).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' })
  })
})
