import { expect, test } from 'vitest'
import { languageOf } from './script'

test('tells the scripts that need a font or a line height of their own', () => {
  expect(languageOf('ادائیگی کا صفحہ بہت سست تھا')).toBe('ur')
  expect(languageOf('পেমেন্ট পৃষ্ঠা খুব ধীর ছিল')).toBe('bn')
  expect(languageOf('Trang thanh toán tải quá chậm')).toBeUndefined()
  expect(languageOf('')).toBeUndefined()
})

test('goes by what most of the text is written in', () => {
  expect(languageOf('App ادائیگی کا صفحہ')).toBe('ur')
  expect(languageOf('The word صفحہ means page')).toBeUndefined()
})
