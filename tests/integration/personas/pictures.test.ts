import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assets } from '@/server/assets/handler'
import { maxPictureBytes } from '@/server/assets/store'
import { callerFor } from '../../factories/caller'
import { makeMember, makeOwnedWorkspace, makeUser, type TestUser } from '../../factories/people'
import { cookieHeader } from '../../factories/session'
import { testServices } from '../../setup/database'

const services = await testServices()
const server = createServer((request, response) => void assets.handle(request, response, services))
const png = Buffer.from('\x89PNG\r\n\x1a\n and what follows', 'latin1')

let base: string
let workspaceId: string
let owner: TestUser

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/assets`
  const own = await makeOwnedWorkspace(services)
  workspaceId = own.workspace.id
  owner = own.owner
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

async function request(path: string, person: TestUser | null, init: RequestInit = {}) {
  const cookie = person ? await cookieHeader(services, person) : {}
  return fetch(`${base}/${path}`, { ...init, headers: { ...cookie, ...init.headers } })
}

const upload = (person: TestUser | null, body: BodyInit, headers = {}) =>
  request(workspaceId, person, { method: 'POST', body, headers })

async function uploaded(): Promise<string> {
  const { id } = (await (await upload(owner, png)).json()) as { id: string }
  return id
}

describe('a picture', () => {
  it('comes back as it was, to be kept by the browser and never taken for a page', async () => {
    const answer = await request(`${workspaceId}/${await uploaded()}`, owner)
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('is for members only', async () => {
    const id = await uploaded()
    const stranger = await makeUser(services)
    expect((await request(`${workspaceId}/${id}`, stranger)).status).toBe(404)
    expect((await request(`${workspaceId}/${id}`, null)).status).toBe(401)
    const other = await makeOwnedWorkspace(services)
    expect((await request(`${other.workspace.id}/${id}`, other.owner)).status).toBe(404)
  })
})

describe('an upload', () => {
  it('must be what it says: a script in a picture’s clothes is refused', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    const answer = await upload(owner, svg, { 'content-type': 'image/png' })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid' } })
  })

  it('may not be larger than the limit', async () => {
    const large = Buffer.concat([png, Buffer.alloc(maxPictureBytes)])
    expect((await upload(owner, large)).status).toBe(413)
  })

  it('needs a role that edits, and a page of ours', async () => {
    const viewer = await makeMember(services, { id: workspaceId }, 'viewer')
    expect((await upload(viewer, png)).status).toBe(403)
    expect((await upload(null, png)).status).toBe(401)
    const foreign = { origin: 'https://evil.example' }
    expect((await upload(owner, png, foreign)).status).toBe(403)
  })

  it('answers nonsense with 404', async () => {
    expect((await request(`${workspaceId}/not-an-id`, owner)).status).toBe(404)
    expect((await request('nowhere', owner, { method: 'POST', body: png })).status).toBe(404)
    expect((await request(workspaceId, owner, { method: 'DELETE' })).status).toBe(404)
  })
})

describe("a persona's picture", () => {
  it('is dropped when another one takes its place', async () => {
    const caller = callerFor(services, owner)
    const { id: personaId } = await caller.persona.create({ workspaceId, name: 'Maria' })
    const [first, second] = [await uploaded(), await uploaded()]
    await caller.persona.setAvatar({ workspaceId, personaId, assetId: first })
    await caller.persona.setAvatar({ workspaceId, personaId, assetId: second })
    expect((await caller.persona.get({ workspaceId, personaId })).avatarId).toBe(second)
    expect((await request(`${workspaceId}/${first}`, owner)).status).toBe(404)
    await caller.persona.setAvatar({ workspaceId, personaId, assetId: null })
    expect((await request(`${workspaceId}/${second}`, owner)).status).toBe(404)
    await expect(
      caller.persona.setAvatar({ workspaceId, personaId, assetId: v7() }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
