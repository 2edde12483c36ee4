import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indentJson } from './indent-json'

it('gives each value a line', () => {
  expect(indentJson('{"a":[1,{"b":"x, y: {z}"}],"c":{},"d":[]}')).toBe(`{
  "a": [
    1,
    {
      "b": "x, y: {z}"
    }
  ],
  "c": {},
  "d": []
}`)
})

it('changes no value, however JSON would read it', () => {
  expect(indentJson('{"id":12345678901234567890,"id":1.0}')).toBe(
    '{\n  "id": 12345678901234567890,\n  "id": 1.0\n}',
  )
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      expect(JSON.stringify(JSON.parse(indentJson(text)))).toBe(text)
      expect(indentJson(indentJson(text))).toBe(indentJson(text))
    }),
  )
})

it.each(['{"a": "cut o', 'two words', ''])('leaves what is no JSON: %s', (text) => {
  expect(indentJson(text)).toBe(text)
})
