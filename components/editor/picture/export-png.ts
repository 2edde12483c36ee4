import { makePng } from './make-png'
import { pictureFileName } from './picture-file-name'
import type { PictureSource } from './picture-source'

export type PngOutcome = {
  /** Where the picture is now. */
  went: 'clipboard' | 'file'
  /** A whole sentence for people, or null when all is as they asked. */
  notice: string | null
}

/** Decks show a picture on large screens: copied pictures have twice the pixels. */
const copyScale = 2
const refused = 'The browser did not allow the clipboard, so the picture was downloaded instead.'

/**
 * Puts the picture on the clipboard; call it straight from the click, since
 * browsers allow it only then. Refused: downloads it instead and says so.
 */
export async function copyPng(source: PictureSource): Promise<PngOutcome> {
  const made = makePng(source, copyScale)
  try {
    // The promise goes into the item: awaiting it first would lose the click.
    const item = new ClipboardItem({ 'image/png': made.then(({ blob }) => blob) })
    await navigator.clipboard.write([item])
    return { went: 'clipboard', notice: (await made).notice }
  } catch {
    const { blob, notice } = await made
    saveFile(blob, pictureFileName(source.journey.title))
    return { went: 'file', notice: notice ? `${refused} ${notice}` : refused }
  }
}

/** Downloads the picture. @param scale 1, 2 or 4 */
export async function downloadPng(source: PictureSource, scale: 1 | 2 | 4): Promise<PngOutcome> {
  const { blob, notice } = await makePng(source, scale)
  saveFile(blob, pictureFileName(source.journey.title))
  return { went: 'file', notice }
}

function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // Not at once: the browser still reads it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
