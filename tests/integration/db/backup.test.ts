import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp } from '@/server/backup/backup'
import { BackupUnreadable } from '@/server/backup/format'
import { restore } from '@/server/backup/restore'
import { tablesInOrder } from '@/server/backup/tables'
import { Conflict } from '@/server/errors'
import { makeJourney } from '../../factories/journey'
import { makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'

let folder: string
let file: string

beforeEach(async () => {
  await emptyDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-backup-'))
  file = path.join(folder, 'all.gz')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function write(): Promise<number> {
  const { pool } = await testServices()
  const client = await pool.connect()
  try {
    return await backUp(client, file)
  } finally {
    client.release()
  }
}

/** Every row of every table as PostgreSQL itself writes it. */
async function contents(): Promise<Record<string, string[]>> {
  const { pool } = await testServices()
  const client = await pool.connect()
  try {
    const all: Record<string, string[]> = {}
    for (const { name } of await tablesInOrder(client)) {
      const { rows } = await client.query(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`)
      all[name] = rows.map(({ row }) => row)
    }
    return all
  } finally {
    client.release()
  }
}

async function fill(): Promise<void> {
  const services = await testServices()
  const { workspace } = await makeOwnedWorkspace(services)
  const workspaceId = workspace.id
  await services.db.asset.create({
    data: {
      workspaceId,
      id: v7(),
      contentType: 'image/png',
      bytes: Buffer.from([0, 255, 10, 34, 92]),
    },
  })
  await services.db.persona.create({
    data: {
      workspaceId,
      id: v7(),
      name: 'صارف "the \\ one"\nটীকা 🙂',
      goals: ['a, b', '{c}', ''],
    },
  })
  await fillFeedback(workspaceId)
  await fillComments(workspaceId)
  await services.db.setting.create({ data: { key: v7(), value: { deep: [1.5, null, 'é'] } } })
}

/** One row in each table of feedback, with what is hard to write down. */
async function fillFeedback(workspaceId: string): Promise<void> {
  const { db } = await testServices()
  const journey = await makeJourney(await testServices(), { id: workspaceId })
  const place = { workspaceId, journeyId: journey.id }
  const [responseId, touchpointId, customerId, importId] = [v7(), v7(), v7(), v7()]
  const at = new Date('2026-02-03T04:05:06.789Z')
  const attributes = { class: 'ক্লাস "Eco"', age: 34.5, vip: true }
  const version = 9_007_199_254_740_993n
  await db.response.create({
    data: {
      ...{ ...place, id: responseId, instrument: 'importance', value: 4.25, at, block: 7 },
      ...{ assignedBy: 'rule', ruleId: v7(), rawValue: 'Sehr, "wichtig"', offsetMinutes: -570 },
      ...{ fields: { 'a\tb': '\\N' }, attributeSetId: v7(), verbatim: 'دیر\nسے' },
    },
  })
  await db.responseMark.create({ data: { ...place, responseId, tags: ['a,b', '{c}', ''] } })
  await db.feedbackClock.create({ data: { ...place, version, nextBlock: 8 } })
  await db.responseBlock.create({
    data: { ...place, block: 7, n: 1, version, counted: false, firstDay: at, lastDay: at },
  })
  await db.attributeClock.create({ data: { workspaceId, version } })
  await db.attribute.create({ data: { workspaceId, key: 'class', label: 'Class', type: 'text' } })
  await db.customerAttributes.create({
    data: { workspaceId, customerId, importId, attributes, version },
  })
  await db.attributeSet.create({ data: { workspaceId, id: v7(), attributes } })
  await db.segment.create({
    data: { workspaceId, id: v7(), name: 'Eco', kind: 'behavioural', rule: { all: [] } },
  })
  const source = await db.source.create({
    data: { ...place, id: v7(), name: 'Zendesk', kind: 'webhook', mapping: { names: ['x'] } },
  })
  await db.webhookProblem.create({
    data: { workspaceId, sourceId: source.id, id: v7(), message: 'No JSON', body: '{"\t' },
  })
  await db.form.create({
    data: {
      ...{ ...place, id: v7(), token: v7(), touchpointId, instrument: 'csat' },
      ...{ question: { ur: 'کیسا رہا؟' }, languages: ['ur', 'en'] },
    },
  })
  await db.assignmentRule.create({
    data: { ...place, id: v7(), order: 'a0', touchpointId, condition: { is: 'words' } },
  })
  await db.touchpointVote.create({ data: { ...place, touchpointId, voter: 'guest:1', votes: -2 } })
}

/** One row in each table of comments. */
async function fillComments(workspaceId: string): Promise<void> {
  const { db } = await testServices()
  const journey = await makeJourney(await testServices(), { id: workspaceId })
  const place = { workspaceId, journeyId: journey.id }
  const at = new Date('2026-02-03T04:05:06.789Z')
  const [threadId, commentId, pictureId, reader] = [v7(), v7(), v7(), `guest:${v7()}`]
  await db.commentClock.create({ data: { ...place, version: 7, at, threads: 1, comments: 2 } })
  await db.thread.create({
    data: {
      ...{ ...place, id: threadId, version: 7, excerpt: 'دیر\nসে' },
      ...{ anchor: 'point', stageId: v7(), laneId: v7(), x: -0.5, y: 1e6, resolvedAt: at },
    },
  })
  await db.comment.create({
    data: {
      ...{ ...place, id: commentId, threadId, authorKind: 'guest', authorName: 'a\tb' },
      ...{ body: '**"\\N"**\n', folded: '', mentions: [reader], pictures: [pictureId] },
    },
  })
  await db.reaction.create({
    data: { ...place, commentId, emoji: '👩🏽‍🚀', person: reader, personName: '{}' },
  })
  await db.threadMark.create({ data: { ...place, reader, threadId, readTo: at } })
  await db.commentReader.create({ data: { ...place, reader, readTo: at } })
  await db.commentPicture.create({
    data: {
      ...{ ...place, id: pictureId, commentId, contentType: 'image/webp', createdBy: reader },
      ...{ width: 2_400, height: 1, bytes: Buffer.from([0, 255, 10, 34, 92, 9]) },
    },
  })
}

describe('backup and restore', () => {
  it('bring back every row as it was', async () => {
    await fill()
    const before = await contents()
    const rows = await write()
    expect(rows).toBe(Object.values(before).flat().length)
    const { pool } = await testServices()
    await emptyDatabase()
    await restore({ config: pool.options, file, root: process.cwd(), force: false })
    expect(await contents()).toEqual(before)
  })

  it('replace what is there only when told to', async () => {
    await fill()
    await write()
    const { pool } = await testServices()
    const options = { config: pool.options, file, root: process.cwd() }
    await expect(restore({ ...options, force: false })).rejects.toThrow(Conflict)
    const before = await contents()
    await fill()
    await restore({ ...options, force: true })
    expect(await contents()).toEqual(before)
  })

  it.each([
    ['is cut off', () => truncateSync(file, readFileSync(file).length - 20)],
    ['is something else', () => copyFileSync('package.json', file)],
  ])('change nothing when the file %s', async (_, spoil) => {
    await fill()
    await write()
    spoil()
    const before = await contents()
    const { pool } = await testServices()
    const attempt = restore({ config: pool.options, file, root: process.cwd(), force: true })
    await expect(attempt).rejects.toThrow(BackupUnreadable)
    expect(await contents()).toEqual(before)
  })
})
