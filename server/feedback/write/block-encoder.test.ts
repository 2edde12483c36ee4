import { expect, test } from 'vitest'
import { idBits } from '../id-bits'
import type { RowResponse } from '../import/row-response'
import { wordsOf } from '../import/said'
import { customerId } from '../response-id'
import { BlockEncoder } from './block-encoder'
import { type EncodedBlock, tupleAt } from './encoded-block'

const uuid = (end: string) => `00000000-0000-8000-8000-${end.padStart(12, '0')}`
const target = {
  workspaceId: uuid('a'),
  journeyId: uuid('b'),
  importId: uuid('c'),
  blockSize: 10,
  summedTogether: 2,
}

function response(id: string, more: Partial<RowResponse> = {}): RowResponse {
  return {
    id: idBits(id),
    touchpointId: uuid('d'),
    assignedBy: 'file',
    ruleId: null,
    instrument: 'nps',
    value: 7,
    rawValue: null,
    verbatim: null,
    channel: 'web',
    source: 'survey',
    customer: null,
    at: Date.UTC(2025, 0, 1),
    offsetMinutes: null,
    fields: null,
    said: { response: null, customer: null },
    ...more,
  }
}

const says = (customer: string, attributes: Record<string, string>) => ({
  customer,
  said: { response: null, customer: wordsOf(attributes) },
})

/** The elements of a binary array of PostgreSQL's. */
function elements(array: Uint8Array | null | undefined): (Buffer | null)[] {
  if (!array) return []
  const bytes = Buffer.from(array)
  const found: (Buffer | null)[] = []
  for (let at = 20; at < bytes.length; ) {
    const length = bytes.readInt32BE(at)
    found.push(length < 0 ? null : bytes.subarray(at + 4, at + 4 + length))
    at += 4 + Math.max(0, length)
  }
  return found
}

/** What a block says of customers, by their external ids. */
function told({ customers }: Pick<EncodedBlock, 'customers'>): Record<string, unknown> {
  const words = elements(customers?.attributes)
  const names = elements(customers?.externalIds).map(String)
  return Object.fromEntries(
    names.map((name, index) => [name, words[index] ? JSON.parse(String(words[index])) : null]),
  )
}

function idsOf({ tuples, starts }: Pick<EncodedBlock, 'tuples' | 'starts'>): string[] {
  return [...starts.slice(0, -1)].map((start) =>
    Buffer.from(tuples.subarray(start + tupleAt.id, start + tupleAt.id + 16)).toString('hex'),
  )
}

test('tuples are ordered by id, and an id is in the file once', () => {
  const encoder = new BlockEncoder(target)
  const given = ['f0000000', '00000001', '80000000', '00000001'].map(
    (start) => `${start}${uuid('1').slice(8)}`,
  )
  for (const id of given)
    encoder.add(response(id, { verbatim: id.startsWith('8') ? 'প'.repeat(400) : null }))
  const block = encoder.take()
  expect(block).toMatchObject({
    size: 3,
    repeated: 1,
    unassigned: 0,
    firstDay: 20_089,
    lastDay: 20_089,
  })
  expect(idsOf(block).map((id) => id.slice(0, 8))).toEqual(['00000001', '80000000', 'f0000000'])
  expect(block.starts[3]).toBe(block.tuples.length)
  encoder.add(response(given[0] as string))
  expect(encoder.take()).toMatchObject({ size: 0, repeated: 1 })
})

test('a customer is said once, and again when there are other words', () => {
  const encoder = new BlockEncoder(target)
  let added = 0
  const add = (more: Partial<RowResponse>) => {
    added += 1
    encoder.add(response(uuid(String(added)), more))
  }
  add({ customer: 'C1' })
  add(says('C2', { plan: 'free', city: 'Dhaka' }))
  add(says('C2', { plan: 'plus' }))
  const first = encoder.take()
  expect(told(first)).toEqual({ C1: null, C2: { plan: 'plus', city: 'Dhaka' } })
  expect(elements(first.customers?.ids).map((id) => id?.toString('hex'))).toEqual(
    ['C1', 'C2'].map((name) => customerId(target.workspaceId, name).replaceAll('-', '')).sort(),
  )
  add({ customer: 'C2' })
  add(says('C2', { plan: 'plus' }))
  expect(encoder.take().customers).toBeNull()
  add(says('C1', { plan: 'free' }))
  add(says('C2', { plan: 'free' }))
  expect(told(encoder.take())).toEqual({ C1: { plan: 'free' }, C2: { plan: 'free' } })
})

test('what settled rows say is not said again', () => {
  const encoder = new BlockEncoder(target)
  const set = {
    said: { response: wordsOf({ city: 'Dhaka' }), customer: wordsOf({ plan: 'free' }) },
  }
  encoder.pass(response(uuid('1'), { customer: 'C1', ...set }))
  encoder.passed()
  encoder.add(response(uuid('1'), { customer: 'C1', ...set }))
  encoder.add(response(uuid('2'), { customer: 'C1', ...set }))
  expect(encoder.take()).toMatchObject({
    ...{ size: 1, repeated: 1, customers: null, attributeSets: null },
  })
})

test('sums come with every so many blocks and with the last one, each response in them once', () => {
  const encoder = new BlockEncoder(target)
  const add = (id: string, more: Partial<RowResponse> = {}) => encoder.add(response(uuid(id), more))
  add('1')
  add('2', { touchpointId: null })
  expect(encoder.take().sums).toBeNull()
  add('1')
  add('3', { value: 0, channel: 'store' })
  expect(encoder.take().sums).toMatchObject({
    grains: '{"all","all","month"}',
    days: '{0,0,20089}',
    channels: '{"web","store",""}',
    n: '{1,1,2}',
    valueSum: '{700,0,700}',
  })
  expect(encoder.take().sums).toBeNull()
  add('4')
  expect(encoder.take(true).sums).toMatchObject({ n: '{1,1}' })
})
