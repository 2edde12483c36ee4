import { v7 } from 'uuid'
import { afterAll, describe, expect, it } from 'vitest'
import type { Role } from '@/core/access/roles'
import { aDiscussion } from '../../factories/comments'
import { makeKey, makeOwnedWorkspace } from '../../factories/people'
import { startRest } from '../../factories/rest'
import { testServices } from '../../setup/database'

const services = await testServices()
const rest = await startRest(services)
afterAll(() => rest.close())

async function place(role: Role = 'commenter') {
  const discussion = await aDiscussion(services)
  const { key } = await makeKey(services, discussion.workspace, role)
  return { ...discussion, key, threads: `/journeys/${discussion.journeyId}/threads` }
}

type Thread = { id: string }

describe('a program', () => {
  it('begins a discussion, answers, resolves and reopens it, and people read it', async () => {
    const { key, threads, owner, as, journeyId } = await place()
    const begun = await rest.post(threads, { text: 'The **sync** failed' }, key)
    expect(begun).toMatchObject({
      status: 201,
      body: { anchor: { on: 'journey' }, excerpt: 'The sync failed', author: { kind: 'key' } },
    })
    const { id } = begun.body as Thread
    const answered = await rest.post(`${threads}/${id}/comments`, { text: 'Again' }, key)
    expect(answered).toMatchObject({ status: 201, body: { comments: 2 } })
    const one = await rest.get(`${threads}/${id}`, key)
    expect(one).toMatchObject({
      status: 200,
      body: { said: [{ text: 'The **sync** failed' }, {}] },
    })
    expect(one.body).toEqual(answered.body)
    expect(await as(owner).comment.thread({ journeyId, threadId: id })).toMatchObject({
      ...{ comments: 2, unread: 2, author: { kind: 'key', name: 'A program' } },
    })
    const resolved = await rest.post(`${threads}/${id}/resolve`, undefined, key)
    expect(resolved).toMatchObject({ status: 200, body: { resolved: { by: { kind: 'key' } } } })
    const list = async (query: string) => (await rest.get(`${threads}?${query}`, key)).body
    expect(await list('state=open')).toEqual({ version: 3, threads: [] })
    expect(await list('state=resolved')).toMatchObject({ threads: [{ id }] })
    const reopened = await rest.post(`${threads}/${id}/reopen`, undefined, key)
    expect(reopened).toMatchObject({ status: 200, body: { resolved: null } })
    expect(await list('since=3')).toMatchObject({ version: 4, threads: [{ id }] })
    expect(await list('since=4')).toEqual({ version: 4, threads: [] })
  })

  it('that sends twice says it once', async () => {
    const { key, threads } = await place()
    const begun = { id: v7(), commentId: v7(), text: 'a' }
    await rest.post(threads, begun, key)
    await rest.post(threads, begun, key)
    const said = { id: v7(), text: 'b' }
    await rest.post(`${threads}/${begun.id}/comments`, said, key)
    const { body } = await rest.post(`${threads}/${begun.id}/comments`, said, key)
    expect(body).toMatchObject({ comments: 2 })
  })

  it('may what its role may, in its own workspace', async () => {
    const { owner, begin, key, threads, workspace } = await place('viewer')
    const { id } = await begin(owner, 'a')
    expect((await rest.get(threads, key)).status).toBe(200)
    for (const path of [threads, `${threads}/${id}/comments`, `${threads}/${id}/resolve`]) {
      expect((await rest.post(path, { text: 'b' }, key)).status).toBe(403)
      expect((await rest.post(path, { text: 'b' })).status).toBe(401)
    }
    const elsewhere = (await makeOwnedWorkspace(services)).workspace
    const { key: foreign } = await makeKey(services, elsewhere, 'admin')
    for (const path of [threads, `${threads}/${id}`]) {
      expect((await rest.get(path, foreign)).status).toBe(404)
    }
    const { key: writer } = await makeKey(services, workspace, 'commenter')
    const reply = (text: string) => rest.post(`${threads}/${v7()}/comments`, { text }, writer)
    expect((await reply('b')).status).toBe(404)
    expect((await reply('')).status).toBe(400)
  })

  it('is told to wait like everybody else', async () => {
    const { key, threads } = await place()
    for (let count = 0; count < 30; count += 1) await rest.post(threads, { text: 'a' }, key)
    const refused = await rest.post(threads, { text: 'a' }, key)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
