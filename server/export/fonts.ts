import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'
import { ownFamilies } from '@/core/picture/fonts'

/**
 * The faces of the picture, under names of the one font stack that page and
 * server share. They come from packages, not from the machine: the picture is
 * the same everywhere.
 */
const faces: readonly (readonly [family: string, file: string])[] = [
  ['Inter Variable', 'inter/400Regular/Inter_400Regular.ttf'],
  ['Inter Variable', 'inter/500Medium/Inter_500Medium.ttf'],
  ['Inter Variable', 'inter/600SemiBold/Inter_600SemiBold.ttf'],
  ['Noto Sans Variable', 'noto-sans/400Regular/NotoSans_400Regular.ttf'],
  ['Noto Sans Variable', 'noto-sans/500Medium/NotoSans_500Medium.ttf'],
  ['Noto Sans Variable', 'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'],
  [ownFamilies.bengali, 'noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf'],
  [ownFamilies.bengali, 'noto-sans-bengali/500Medium/NotoSansBengali_500Medium.ttf'],
  [ownFamilies.bengali, 'noto-sans-bengali/600SemiBold/NotoSansBengali_600SemiBold.ttf'],
  [ownFamilies.nastaliq, 'noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf'],
  [ownFamilies.nastaliq, 'noto-nastaliq-urdu/500Medium/NotoNastaliqUrdu_500Medium.ttf'],
  [ownFamilies.nastaliq, 'noto-nastaliq-urdu/600SemiBold/NotoNastaliqUrdu_600SemiBold.ttf'],
  [ownFamilies.emoji, 'noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf'],
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
