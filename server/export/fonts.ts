import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

/**
 * The faces of the picture, under the names that the page's style sheets give
 * them, so that one font stack serves both. They come from packages, not from
 * the machine: the picture is the same everywhere.
 */
const faces: readonly (readonly [family: string, file: string])[] = [
  ['Inter Variable', 'inter/400Regular/Inter_400Regular.ttf'],
  ['Inter Variable', 'inter/500Medium/Inter_500Medium.ttf'],
  ['Inter Variable', 'inter/600SemiBold/Inter_600SemiBold.ttf'],
  ['Noto Sans Variable', 'noto-sans/400Regular/NotoSans_400Regular.ttf'],
  ['Noto Sans Variable', 'noto-sans/500Medium/NotoSans_500Medium.ttf'],
  ['Noto Sans Variable', 'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'],
  ['Noto Sans Bengali', 'noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf'],
  ['Noto Sans Bengali', 'noto-sans-bengali/500Medium/NotoSansBengali_500Medium.ttf'],
  ['Noto Sans Bengali', 'noto-sans-bengali/600SemiBold/NotoSansBengali_600SemiBold.ttf'],
  ['Noto Nastaliq Urdu', 'noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf'],
  ['Noto Nastaliq Urdu', 'noto-nastaliq-urdu/500Medium/NotoNastaliqUrdu_500Medium.ttf'],
  ['Noto Nastaliq Urdu', 'noto-nastaliq-urdu/600SemiBold/NotoNastaliqUrdu_600SemiBold.ttf'],
  ['Noto Color Emoji', 'noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf'],
]

/** Files of the faces, as paths on this machine. */
export function fontFiles(): { family: string; path: string }[] {
  const { resolve } = createRequire(import.meta.url)
  return faces.map(([family, file]) => ({ family, path: resolve(`@expo-google-fonts/${file}`) }))
}

let registered = false

/** Makes the faces known to the canvas; once a thread. Throws when a file is missing. */
export function registerFonts(): void {
  if (registered) return
  for (const { family, path } of fontFiles()) {
    if (!GlobalFonts.registerFromPath(path, family)) throw new Error(`unreadable font: ${path}`)
  }
  registered = true
}
