import { describe, expect, it } from 'vitest'
import { removeRecords } from '@/core/journey/edits/remove'
import { online, pay, ship, theirs, title } from './client.fixture'

describe('an edit that the server does not take', () => {
  it('keeps a refused edit, says who, and brings it back with the record', async () => {
    const { client, change, answer } = await online()
    client.apply(title(pay.id, 'Mine'))
    change(1, removeRecords(client.records, { ids: [pay.id] }))
    expect(client.records.has(pay.id)).toBe(false)
    const reason = { code: 'removed', recordId: pay.id, missingId: pay.id } as const
    answer(0, {
      outcome: 'rejected',
      version: 1,
      reasons: [{ ...reason, by: 'Ben', at: theirs.at, last: pay }],
    })
    expect(client.status).toEqual({ state: 'refused', refused: 1 })
    expect(client.refusals[0]?.reasons).toMatchObject([{ by: 'Ben' }])
    expect(client.restore(client.refusals[0]?.id ?? '')).toEqual({ ok: true })
    expect(client.records.get(pay.id)).toEqual({ ...pay, title: 'Mine' })
    expect(client.refusals).toEqual([])
  })

  it('refuses at once, with who, an edit of what was removed a moment ago', async () => {
    const { client, change } = await online()
    change(1, removeRecords(client.records, { ids: [pay.id] }))
    const result = client.apply(title(pay.id, 'Late'))
    expect(result).toMatchObject({ ok: false, reasons: [{ code: 'removed', by: 'Ben' }] })
    expect(client.refusals).toHaveLength(1)
  })

  it('is not stuck on saving when a call fails after it began to follow anew', async () => {
    const { client, sent, change, cursors } = await online()
    client.apply(title(pay.id, 'Mine'))
    // A gap: version 1 is missing.
    change(2, title(ship.id, 'Theirs'))
    expect(cursors).toHaveLength(2)
    sent[0]?.answer.failed({ final: true, message: 'You may not do this.' })
    expect(client.status).toEqual({ state: 'refused', refused: 1 })
  })

  it('keeps an edit whose author was signed out meanwhile, and ends', async () => {
    const { client, fail, sent, up } = await online()
    client.apply(title(pay.id, 'Mine'))
    fail(0, { final: true, code: 'not_signed_in', message: 'Please sign in first.' })
    expect(client.status).toMatchObject({ state: 'ended', ending: 'signedOut', unsaved: 1 })
    expect(client.refusals).toEqual([])
    expect(client.waiting()).toMatchObject([{ diff: title(pay.id, 'Mine') }])
    up()
    expect(sent).toHaveLength(1)
  })

  it('ends, with its edits, at a server that does not understand it any more', async () => {
    const { client, down, up, failFollow } = await online()
    down()
    client.apply(title(pay.id, 'Mine'))
    up()
    failFollow({ final: true, code: 'outdated', message: 'Reload.' })
    expect(client.status).toMatchObject({ state: 'ended', ending: 'outdated', unsaved: 1 })
  })

  it('books an edit that its author may not make, in the server’s words, and tries it again', async () => {
    const { client, fail, sent } = await online()
    client.apply(title(pay.id, 'Mine'))
    fail(0, { final: true, code: 'not_allowed', message: 'This journey is archived.' })
    expect(client.records.get(pay.id)).toMatchObject({ title: 'Pay' })
    expect(client.refusals[0]?.reasons).toEqual([
      { code: 'notAllowed', message: 'This journey is archived.' },
    ])
    expect(client.restore(client.refusals[0]?.id ?? '')).toEqual({ ok: true })
    expect(sent[1]?.mutation.diff).toEqual(title(pay.id, 'Mine'))
  })

  it('brings many refused edits back in one step of undo', async () => {
    const { client, change, up, down } = await online()
    down()
    client.apply(title(pay.id, 'Mine'))
    client.apply(title(ship.id, 'Also mine'))
    up()
    change(1, removeRecords(client.records, { ids: [pay.id, ship.id] }))
    client.apply(title(pay.id, 'Late'))
    client.apply(title(ship.id, 'Late too'))
    expect(client.refusals).toHaveLength(2)
    expect(client.restore(...client.refusals.map(({ id }) => id))).toEqual({ ok: true })
    expect(client.refusals).toEqual([])
    expect([client.records.get(pay.id), client.records.get(ship.id)]).toMatchObject([
      { title: 'Late' },
      { title: 'Late too' },
    ])
    client.undo()
    expect([client.records.has(pay.id), client.records.has(ship.id)]).toEqual([false, false])
  })
})
