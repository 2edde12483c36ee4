import { expect, it } from 'vitest'
import { queryOf } from './query'

const read = (text: string) => queryOf(new URLSearchParams(text))

it('reads a name that comes once as a text', () => {
  expect(read('from=2026-01-01&title=a%20b%2Bc')).toEqual({ from: '2026-01-01', title: 'a b+c' })
})

it('reads a name that comes several times as a list, in its order', () => {
  expect(read('channel=Web&from=x&channel=Phone')).toEqual({
    channel: ['Web', 'Phone'],
    from: 'x',
  })
})

it('reads a name with brackets as a list, also of one', () => {
  expect(read('channel[]=Web')).toEqual({ channel: ['Web'] })
})

it('keeps an empty value: its schema says whether it may be', () => {
  expect(read('from=&theme')).toEqual({ from: '', theme: '' })
})

it('gives nothing for nothing', () => {
  expect(read('')).toEqual({})
})
