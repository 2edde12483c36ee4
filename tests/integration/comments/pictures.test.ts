import { v7 } from 'uuid'
import { afterAll, describe, expect, it } from 'vitest'
import type { CommentPictureView } from '@/core/comments/views'
import { commentPictures } from '@/server/comments/pictures/handler'
import { aDiscussion } from '../../factories/comments'
import { guestCookieHeader, type TestGuest } from '../../factories/guests'
import { startRoute } from '../../factories/http'
import { makeOwnedWorkspace, type TestUser } from '../../factories/people'
import { jpegFile, look, pngBomb, pngFile, webpFile } from '../../factories/picture-files'
import { cookieHeader } from '../../factories/session'
import { testServices } from '../../setup/database'

const services = await testServices()
const server = await startRoute(services, commentPictures)
afterAll(async () => {
  await server.close()
  await services.pictures.stop()
})

const red = [255, 0, 0]
const blue = [0, 0, 255]
const close = (colour: number[]) => colour.map((part) => expect.closeTo(part, -1.5))

type Person = TestUser | TestGuest | null

async function headersOf(person: Person): Promise<Record<string, string>> {
  if (!person) return {}
  return 'guests' in person ? guestCookieHeader(services, person) : cookieHeader(services, person)
}

async function send(
  person: Person,
  journeyId: string,
  body: Buffer | ReadableStream,
  headers = {},
) {
  const init = { method: 'POST', headers: { ...(await headersOf(person)), ...headers } }
  const sent =
    body instanceof ReadableStream ? { body, duplex: 'half' } : { body: new Uint8Array(body) }
  return fetch(`${server.address}/api/comment-pictures?journeyId=${journeyId}`, {
    ...init,
    ...sent,
  })
}

async function sent(person: Person, journeyId: string, body: Buffer): Promise<CommentPictureView> {
  const answer = await send(person, journeyId, body)
  expect(answer.status).toBe(201)
  return (await answer.json()) as CommentPictureView
}

async function get(person: Person, journeyId: string, id: string) {
  const headers = await headersOf(person)
  return fetch(`${server.address}/api/comment-pictures/${journeyId}/${id}`, { headers })
}

async function fileOf(person: Person, journeyId: string, id: string): Promise<Buffer> {
  return Buffer.from(await (await get(person, journeyId, id)).arrayBuffer())
}

const showing = (...pictures: string[]) => ({ text: '', pictures })

async function withPicture() {
  const place = await aDiscussion(services)
  const { owner, journeyId, as } = place
  const ben = await place.member('commenter', 'Ben')
  const { id } = await sent(ben, journeyId, await pngFile())
  const comment = { id: v7(), commentId: v7(), anchor: { on: 'journey' } as const }
  const thread = await as(ben).comment.begin({ journeyId, ...comment, body: showing(id) })
  return { ...place, owner, ben, pictureId: id, commentId: comment.commentId, thread }
}

describe('a picture', () => {
  it('stands the right way up, and of its file nothing is left but its pixels', async () => {
    const { owner, journeyId } = await aDiscussion(services)
    const photograph = await jpegFile({ orientation: 6, secret: 'taken at home' })
    expect(photograph.toString('latin1')).toContain('taken at home')
    const { id, ...size } = await sent(owner, journeyId, photograph)
    expect(size).toEqual({ width: 20, height: 40 })
    const kept = await fileOf(owner, journeyId, id)
    expect(kept.toString('latin1')).not.toMatch(/Exif|taken at home/)
    expect(await look(kept)).toEqual({ ...size, start: close(red), end: close(blue) })
  })

  it.each([1, 3, 8])(
    'that is turned as Exif says %i stands the right way up',
    async (orientation) => {
      const { owner, journeyId } = await aDiscussion(services)
      const { id } = await sent(owner, journeyId, await jpegFile({ orientation, secret: '' }))
      const { width, height, start } = await look(await fileOf(owner, journeyId, id))
      expect([width, height]).toEqual(orientation === 8 ? [20, 40] : [40, 20])
      expect(start).toEqual(close(orientation === 1 ? red : blue))
    },
  )

  it('is made smaller than 2,400 pixels a side', async () => {
    const { owner, journeyId } = await aDiscussion(services)
    expect(await sent(owner, journeyId, await webpFile(4_800, 600))).toMatchObject({
      width: 2_400,
      height: 300,
    })
  })

  it('is served for nothing but a picture, and kept by the browser alone', async () => {
    const { owner, journeyId } = await aDiscussion(services)
    const { id } = await sent(owner, journeyId, await pngFile())
    const answer = await get(owner, journeyId, id)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('that is a page as well is only a picture', async () => {
    const { owner, journeyId } = await aDiscussion(services)
    const polyglot = Buffer.concat([
      await pngFile(),
      Buffer.from('<html><script>alert(1)</script></html>'),
    ])
    const { id } = await sent(owner, journeyId, polyglot)
    expect((await fileOf(owner, journeyId, id)).toString('latin1')).not.toContain('script')
  })

  it('of few bytes and very many pixels is refused before it is decoded', async () => {
    const { owner, journeyId } = await aDiscussion(services)
    const bomb = pngBomb(30_000, 30_000)
    expect(bomb.length).toBeLessThan(200_000)
    expect((await send(owner, journeyId, bomb)).status).toBe(413)
    // One that is just small enough is drawn.
    const { width } = await sent(owner, journeyId, pngBomb(8_000, 5_000))
    expect(width).toBe(2_400)
  })

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF', () => Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')],
    ['a signature alone', () => Buffer.from('\x89PNG\r\n\x1a\n<script>', 'latin1')],
    ['half a PNG', async () => (await pngFile(400, 400)).subarray(0, 300)],
    [
      'half a JPEG',
      async () => (await jpegFile({ orientation: 1, secret: '' }, 400, 400)).subarray(0, 900),
    ],
    ['half a WebP', async () => (await webpFile(400, 400)).subarray(0, 700)],
    ['nothing', () => Buffer.alloc(0)],
  ])('is not %s, whatever it is called', async (_, make) => {
    const { owner, journeyId } = await aDiscussion(services)
    const answer = await send(owner, journeyId, await make(), { 'content-type': 'image/png' })
    expect(answer.status).toBe(400)
    expect(await services.db.commentPicture.count({ where: { journeyId } })).toBe(0)
  })

  it('that is damaged inside does not stop the next one', async () => {
    const { owner, journeyId } = await aDiscussion(services)
    const damaged = await pngFile(200, 200)
    damaged.fill(0xff, 60, damaged.length - 20)
    const answer = await send(owner, journeyId, damaged)
    expect([201, 400]).toContain(answer.status)
    await sent(owner, journeyId, await pngFile())
  })

  it('of more than 8 MB is refused, also when it does not say so', async () => {
    const { owner, journeyId } = await aDiscussion(services)
    const head = await pngFile()
    const large = Buffer.concat([head, Buffer.alloc(8 * 1024 * 1024)])
    expect((await send(owner, journeyId, large)).status).toBe(413)
    let parts = 0
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(parts === 0 ? new Uint8Array(head) : new Uint8Array(64 * 1024))
        parts += 1
      },
    })
    const refused = await send(owner, journeyId, endless).then(
      ({ status }) => status,
      () => 'cut off',
    )
    expect([413, 'cut off']).toContain(refused)
    expect(parts).toBeLessThan(1_000)
  })
})

describe('pictures', () => {
  it('are sent by who may comment, from our own pages', async () => {
    const { member, guest, owner, journeyId } = await aDiscussion(services)
    const png = await pngFile()
    const status = async (person: Person, headers = {}) =>
      (await send(person, journeyId, png, headers)).status
    expect(await status(null)).toBe(401)
    expect(await status((await makeOwnedWorkspace(services)).owner)).toBe(404)
    expect(await status(await member('viewer', 'Vic'))).toBe(403)
    expect(await status(await guest('viewer', 'Lu'))).toBe(403)
    expect(await status(await guest('commenter', 'Gita'))).toBe(201)
    expect(await status(owner, { origin: 'https://evil.example' })).toBe(403)
  })

  it('are seen by who reads the comment, and before it by who sent them', async () => {
    const { member, guest, owner, journeyId, as } = await aDiscussion(services)
    const gita = await guest('commenter', 'Gita')
    const { id } = await sent(gita, journeyId, await pngFile())
    const status = async (person: Person) => (await get(person, journeyId, id)).status
    expect([await status(gita), await status(owner)]).toEqual([200, 404])
    const thread = await as(gita).comment.begin({
      journeyId,
      ...{ id: v7(), commentId: v7(), anchor: { on: 'journey' }, body: showing(id) },
    })
    expect(thread.said[0]?.pictures).toEqual([{ id, width: 40, height: 20 }])
    expect(await status(owner)).toBe(200)
    expect(await status(await member('viewer', 'Vic'))).toBe(200)
    expect(await status(await guest('viewer', 'Lu'))).toBe(403)
    expect(await status((await makeOwnedWorkspace(services)).owner)).toBe(404)
    expect(await status(null)).toBe(401)
    const elsewhere = await aDiscussion(services)
    expect((await get(elsewhere.owner, elsewhere.journeyId, id)).status).toBe(404)
  })

  it('go out of sight with their comment, and come back with it', async () => {
    const { ben, as, journeyId, commentId, pictureId } = await withPicture()
    await as(ben).comment.remove({ journeyId, id: commentId })
    expect((await get(ben, journeyId, pictureId)).status).toBe(404)
    await as(ben).comment.bringBack({ journeyId, id: commentId })
    expect((await get(ben, journeyId, pictureId)).status).toBe(200)
  })

  it('that a moderator removes are gone', async () => {
    const { owner, as, journeyId, commentId, pictureId } = await withPicture()
    await as(owner).comment.remove({ journeyId, id: commentId })
    expect(await services.db.commentPicture.count({ where: { id: pictureId } })).toBe(0)
  })

  it('belong to one comment, of whoever sent them', async () => {
    const { owner, ben, as, journeyId, pictureId, thread } = await withPicture()
    const answer = { journeyId, threadId: thread.id, body: showing(pictureId) }
    for (const person of [owner, ben]) {
      const stolen = as(person).comment.reply({ ...answer, id: v7() })
      await expect(stolen).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    const { id } = await sent(ben, journeyId, await pngFile())
    const ofOthers = as(owner).comment.reply({ ...answer, id: v7(), body: showing(id) })
    await expect(ofOthers).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await services.db.comment.count({ where: { journeyId } })).toBe(1)
  })

  it('are twenty a minute for one person', async () => {
    const { owner, journeyId } = await aDiscussion(services)
    const png = await pngFile()
    for (let count = 0; count < 20; count += 1) await sent(owner, journeyId, png)
    const refused = await send(owner, journeyId, png)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('the sweep', () => {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)

  it('takes pictures that are in no comment after a day, and no others', async () => {
    const { ben, as, journeyId, commentId, pictureId } = await withPicture()
    const png = await pngFile()
    const [old, fresh] = [await sent(ben, journeyId, png), await sent(ben, journeyId, png)]
    await services.db.commentPicture.updateMany({
      where: { id: { in: [old.id, pictureId] } },
      data: { createdAt: ago(25) },
    })
    const left = async () => {
      await services.commentSweep.sweep()
      const rows = await services.db.commentPicture.findMany({ where: { journeyId } })
      return rows.map(({ id }) => id).sort()
    }
    expect(await left()).toEqual([pictureId, fresh.id].sort())
    // One that its comment does not show any more is in none.
    const body = { text: 'without', pictures: [] }
    await as(ben).comment.edit({ journeyId, id: commentId, body })
    expect(await left()).toEqual([fresh.id])
  })

  it('takes what was removed an hour ago, words, pictures and reactions', async () => {
    const { ben, as, journeyId, commentId, place } = await withPicture()
    const body = { text: 'An unheard-of secret', pictures: [] }
    const other = { journeyId, id: v7(), commentId: v7(), anchor: { on: 'journey' } as const, body }
    await as(ben).comment.begin(other)
    await as(ben).comment.react({ journeyId, id: other.commentId, emoji: '👍', on: true })
    const where = (id: string) => ({ workspaceId_journeyId_id: { ...place, id } })
    for (const id of [commentId, other.commentId]) await as(ben).comment.remove({ journeyId, id })
    await services.commentSweep.sweep()
    expect((await services.db.comment.findUnique({ where: where(other.commentId) }))?.body).toBe(
      body.text,
    )
    await services.db.comment.updateMany({ where: { journeyId }, data: { deletedAt: ago(1.1) } })
    await services.commentSweep.sweep()
    const rows = await services.db.comment.findMany({ where: { journeyId } })
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toMatchObject({ body: '', folded: '', pictures: [] })
    expect(await services.db.commentPicture.count({ where: { journeyId } })).toBe(0)
    expect(await services.db.reaction.count({ where: { journeyId } })).toBe(0)
    const back = as(ben).comment.bringBack({ journeyId, id: commentId })
    await expect(back).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
