import { beforeEach, describe, expect, it } from 'vitest'
import type { FormSettings } from '@/core/feedback/form'
import { forms } from '@/server/forms/handler'
import { makeTicket } from '@/server/forms/ticket'
import { callerFor } from '../../factories/caller'
import { makeFeedbackPlace } from '../../factories/feedback'
import { makeMember, makeOwnedWorkspace } from '../../factories/people'
import { testServices } from '../../setup/database'
import { openDoor } from '../../setup/open-door'
import { within } from '../../setup/within'
import { liveServer } from '../sync/live-server'
import { follow } from '../sync/raw-follower'

const services = await testServices()
const door = openDoor(services, forms, ['Payment', 'Seat'])
let settings: FormSettings

beforeEach(() => {
  settings = {
    touchpointId: door.place.map.touchpoints.Payment as string,
    instrument: 'csat',
    languages: ['en', 'bn', 'ur'],
    question: { bn: 'পেমেন্ট কেমন ছিল?' },
    comment: true,
    channel: 'Web',
    dailyLimit: 100,
  }
})

async function makeForm(change: Partial<FormSettings> = {}) {
  const form = await door.place.caller.form.create({
    journeyId: door.place.journeyId,
    ...settings,
    ...change,
  })
  return { ...form, path: new URL(form.url).pathname }
}
type Form = Awaited<ReturnType<typeof makeForm>>

const open = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${door.address}${path}`, { headers, redirect: 'manual' })

/** A ticket of a page that was opened so long ago, in seconds. */
const ticketOf = (form: Form, age = 10) =>
  makeTicket(services.secret, form.id, Date.now() - age * 1000)

async function send(form: Form, fields: Record<string, string>) {
  const body = new URLSearchParams({ value: '2', ticket: ticketOf(form), ...fields })
  const answer = await fetch(`${door.address}${form.path}?lang=en`, {
    method: 'POST',
    body,
    redirect: 'manual',
  })
  const { status, headers } = answer
  const wait = Number(headers.get('retry-after'))
  return { status, to: headers.get('location'), wait, text: await answer.text() }
}
const stored = () => services.db.response.findMany({ orderBy: { at: 'asc' } })

describe('a form', () => {
  it('asks in the reader’s language, in any site’s frame, and is found by no search engine', async () => {
    const form = await makeForm()
    const page = await open(form.path, { 'accept-language': 'bn-BD,en;q=0.5' })
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.headers.get('x-frame-options')).toBeNull()
    expect(page.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
    const text = await page.text()
    expect(text).toContain('<html lang="bn" dir="ltr">')
    expect(text).toContain('<legend><h1 dir="auto">পেমেন্ট কেমন ছিল?</h1></legend>')
    expect(text).not.toContain('<script')
    const urdu = await (await open(`${form.path}?lang=ur`)).text()
    expect(urdu).toContain('<html lang="ur" dir="rtl">')
    expect(urdu.match(/type="radio"/g)).toHaveLength(5)
  })

  it('takes an answer, thanks for it, and counts it once however often it is sent', async () => {
    const form = await makeForm()
    const ticket = ticketOf(form)
    const comment = 'ধীর ছিল <b>'
    const answer = { ticket, value: '2', comment }
    expect(await send(form, answer)).toMatchObject({
      status: 303,
      to: `${form.path}/thanks?lang=en`,
    })
    expect(await send(form, answer)).toMatchObject({ status: 303 })
    expect(await (await open(`${form.path}/thanks?lang=en`)).text()).toContain('Thank you')
    expect(await stored()).toMatchObject([
      {
        touchpointId: settings.touchpointId,
        instrument: 'csat',
        value: 2,
        verbatim: comment,
        channel: 'Web',
        source: 'form',
        assignedBy: 'form',
      },
    ])
  })

  it('says in words what is missing and keeps what was typed', async () => {
    const form = await makeForm()
    for (const value of ['', '6', '0', '1.5', 'x']) {
      const answer = await send(form, { value, comment: 'slow' })
      expect(answer).toMatchObject({ status: 422 })
      expect(answer.text).toContain('Choose an answer')
      expect(answer.text).toContain('>\nslow</textarea>')
    }
    const long = await send(form, { comment: 'x'.repeat(1001) })
    expect(long).toMatchObject({ status: 422, text: expect.stringContaining('too long') })
    expect((await send(form, { comment: 'x'.repeat(20_000) })).status).toBe(413)
    expect(await stored()).toEqual([])
  })

  it('keeps programs out: too fast, too old, forged, or filling in what nobody sees', async () => {
    const form = await makeForm()
    expect(await send(form, { ticket: ticketOf(form, 1) })).toMatchObject({ status: 422 })
    expect(await send(form, { ticket: ticketOf(form, 25 * 3600) })).toMatchObject({ status: 422 })
    expect(await send(form, { ticket: `${ticketOf(form)}x` })).toMatchObject({ status: 422 })
    const other = await makeForm()
    expect(await send(form, { ticket: ticketOf(other) })).toMatchObject({ status: 422 })
    expect(await send(form, { website: 'spam.example' })).toMatchObject({ status: 303 })
    expect(await stored()).toEqual([])
  })

  it('takes so many a day and no more', async () => {
    const form = await makeForm({ dailyLimit: 2 })
    for (const status of [303, 303, 429, 429])
      expect(await send(form, {})).toMatchObject({ status })
    expect(await stored()).toHaveLength(2)
    // Until the next day begins.
    const { wait } = await send(form, {})
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(24 * 3600)
  })

  it('is closed when somebody closes it, and when its touchpoint is gone', async () => {
    const form = await makeForm()
    const at = { journeyId: door.place.journeyId, formId: form.id }
    await door.place.caller.form.update({ ...at, isClosed: true })
    expect((await open(form.path)).status).toBe(410)
    expect(await send(form, {})).toMatchObject({ status: 410 })
    await door.place.caller.form.update({ ...at, isClosed: false, question: { en: 'And now?' } })
    expect(await (await open(`${form.path}?lang=en`)).text()).toContain('And now?')
    await services.db.journeyRecord.updateMany({
      where: { id: settings.touchpointId },
      data: { deletedAt: new Date() },
    })
    expect((await open(form.path)).status).toBe(410)
    expect((await open('/f/nothing')).status).toBe(404)
    expect((await open(`${form.path}/more`)).status).toBe(404)
  })

  it('is looked after by editors of its own workspace', async () => {
    const form = await makeForm()
    const { journeyId } = door.place
    expect(await door.place.caller.form.list({ journeyId })).toMatchObject([
      { id: form.id, url: form.url, isClosed: false },
    ])
    const viewer = await makeMember(services, { id: door.place.workspaceId }, 'commenter')
    const asViewer = callerFor(services, viewer).form
    await expect(asViewer.list({ journeyId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stranger = callerFor(services, (await makeOwnedWorkspace(services)).owner).form
    await expect(stranger.list({ journeyId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const elsewhere = await makeFeedbackPlace(services, ['Theirs'])
    const theirs = { journeyId: elsewhere.journeyId, formId: form.id, isClosed: true }
    await expect(elsewhere.caller.form.update(theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      door.place.caller.form.create({
        journeyId,
        ...settings,
        touchpointId: elsewhere.map.touchpoints.Theirs as string,
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('shows on open maps within 2 seconds', async () => {
    const form = await makeForm()
    const live = await liveServer(services)
    try {
      const watcher = await makeMember(services, { id: door.place.workspaceId }, 'viewer')
      const connection = await live.connect(watcher)
      const { journeyId } = door.place
      const follower = await follow(connection, journeyId)
      await send(form, { value: '5' })
      const shown = follower
        .until(() => follower.ofType('feedback').length > 0)
        .then(() => connection.client.heat.map.query({ journeyId, filters: {} }))
      const map = await within(2, 'the answer to be shown', shown)
      expect(map.touchpoints).toMatchObject([{ n: 1 }, { n: 0 }])
    } finally {
      await live.close()
    }
  })
})
