import { expect, test } from 'vitest'
import { sniffPicture } from './sniff'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

test.each([
  ['\x89PNG\r\n\x1a\nrest', 'image/png'],
  ['\xff\xd8\xff\xe0rest', 'image/jpeg'],
  ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
])('knows a picture by its signature: %j', (text, type) => {
  expect(sniffPicture(bytes(text))).toBe(type)
})

test.each(['', '\x89PN', '<svg onload="alert(1)">', 'RIFF\x10\x00\x00\x00WAVE', 'GIF89a'])(
  'takes nothing else for a picture: %j',
  (text) => {
    expect(sniffPicture(bytes(text))).toBeNull()
  },
)
