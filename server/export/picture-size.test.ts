import { describe, expect, it } from 'vitest'
import { jpegFile, pngBomb, pngFile, webpFile } from '@/tests/factories/picture-files'
import { readPictureSize } from './picture-size'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('the size of a picture', () => {
  it('is read from the head of every kind', async () => {
    const size = { width: 300, height: 200 }
    expect(readPictureSize(await pngFile(300, 200))).toEqual({ type: 'image/png', ...size })
    const jpeg = await jpegFile({ orientation: 6, secret: 'x' }, 300, 200)
    expect(readPictureSize(jpeg)).toEqual({ type: 'image/jpeg', ...size })
    expect(readPictureSize(await webpFile(300, 200))).toEqual({ type: 'image/webp', ...size })
  })

  it('is that of a picture of gigabytes, too', () => {
    expect(readPictureSize(pngBomb(50_000, 100))).toMatchObject({ width: 50_000, height: 100 })
  })

  it('is read from WebP with and without loss', () => {
    const riff = (chunk: string, rest: number[]) =>
      Uint8Array.from([
        ...bytes(`RIFF\x1e\0\0\0WEBP${chunk}\x12\0\0\0`),
        ...rest,
        ...Array(10).fill(0),
      ])
    const lossy = [0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x41, 0xf0, 0x00]
    expect(readPictureSize(riff('VP8 ', lossy))).toMatchObject({ width: 320, height: 240 })
    const bits = 319 | (239 << 14)
    const lossless = [0x2f, bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, bits >>> 24, 0, 0, 0]
    expect(readPictureSize(riff('VP8L', lossless))).toMatchObject({ width: 320, height: 240 })
  })

  it('is not that of half a picture', async () => {
    for (const whole of [
      await pngFile(),
      await jpegFile({ orientation: 1, secret: '' }),
      await webpFile(),
    ]) {
      for (let length = 0; length < whole.length; length += 1) {
        expect(readPictureSize(whole.subarray(0, length))).toBeNull()
      }
    }
  })

  it.each([
    '',
    'GIF89a',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '%PDF-1.7',
    '\xff\xd8\xff\xd9',
  ])('is not that of anything else: %j', (text) => expect(readPictureSize(bytes(text))).toBeNull())
})
