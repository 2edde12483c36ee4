import { expect, it } from 'vitest'
import { idBits, idText } from './id-bits'
import { attributeSetId, customerId, responseId, rowDigest } from './response-id'

it.each([
  [{ source: 'survey', externalId: 'a1', part: 'search' }, '6abf9fb6-3143-87ed-8d68-8d7e2051b5da'],
  [{ source: 'प', externalId: '"\\', part: '' }, '64b472b5-a1a3-8b34-933a-20655b87744a'],
  [
    { source: 'survey', row: 'IHnxZYlA4ZSTzi0vDEtg6A', occurrence: 2, part: 'Search' },
    '45811d11-b05e-830a-a358-cc9160437638',
  ],
])('the response %j keeps its id for good', (identity, id) => {
  expect(responseId(identity)).toBe(id)
})

it('customers and sets of attributes keep theirs', () => {
  expect(customerId('018f0000-0000-7000-8000-000000000001', 'C1')).toBe(
    '6699dc21-882a-88e8-934b-814ae4d628a2',
  )
  expect(attributeSetId({ plan: 'free', age: 34 })).toBe('1ff1702c-1cdb-8882-b0fd-f2953ce7146e')
  expect(attributeSetId({ age: 34, plan: 'free' })).toBe('1ff1702c-1cdb-8882-b0fd-f2953ce7146e')
})

it('rows keep their digest', () => {
  expect(rowDigest(['a', 'é"']).text).toBe('xMwMCEzkaVTgGSv773TeG2')
})

it.each(['00000000-0000-8000-8000-000000000000', 'ffffffff-ffff-8fff-bfff-ffffffffffff'])(
  '%s is the same as bits',
  (id) => {
    expect(idText(idBits(id))).toBe(id)
  },
)
