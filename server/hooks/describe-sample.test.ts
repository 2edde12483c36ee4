import { describe, expect, it } from 'vitest'
import { describeSample } from './describe-sample'

const names = (sample: ReturnType<typeof describeSample>) => sample.columns.map(({ name }) => name)

describe('describeSample', () => {
  it('knows a field by the last step of its path', () => {
    const message = {
      ticket: { id: 'a-1', createdAt: '2026-05-01T10:00:00Z' },
      answer: { score: 'very satisfied', comment: 'Thanks' },
      person: { email: 'a@b.c', plan: 'Plus' },
    }
    const sample = describeSample(message, '', [])
    expect(names(sample)).toEqual([
      'ticket.id',
      'ticket.createdAt',
      'answer.score',
      'answer.comment',
      'person.email',
      'person.plan',
    ])
    expect(sample.guess).toMatchObject({
      layout: 'long',
      format: { kind: 'json', rowsAt: '' },
      touchpoint: null,
      value: 2,
      verbatim: 3,
      columns: { externalId: 0, time: 1, customer: 4 },
      attributes: [{ column: 5, key: 'plan', of: 'customer' }],
    })
    expect(sample.columns[2]?.words).toMatchObject([{ word: 'very satisfied' }])
  })

  it('reads the list that is named, and names the others', () => {
    const message = { data: { answers: [{ nps: 3 }, { nps: 10, why: 'Fast' }] } }
    const sample = describeSample(message, 'data.answers', [])
    expect([names(sample), sample.rows, sample.lists]).toEqual([
      ['nps', 'why'],
      2,
      ['data.answers'],
    ])
    expect(sample.columns[0]).toMatchObject({ instrument: 'nps', samples: ['3', '10'] })
    expect(() => describeSample(message, 'data.nothing', [])).toThrow(/nothing there/)
  })
})
