import { Copy, FileCode2, ImageDown } from 'lucide-react'
import { toast } from '@/components/ui/toast'
import type { Command } from '../commands/command'
import { copyPng, downloadPng, type PngOutcome } from '../picture/export-png'
import { pictureFileName } from '../picture/picture-file-name'
import type { PictureSource } from '../picture/picture-source'

const scales = [1, 2, 4] as const

/** Ways to take the picture of the map away. `source` is read when the picture is made. */
export function pictureCommands(journeyId: string, source: () => PictureSource): Command[] {
  return [
    {
      id: 'copy-png',
      title: 'Copy as a picture',
      group: 'Picture',
      icon: Copy,
      keys: ['mod+shift+c'],
      run: () => void tell(copyPng(source()), 'The picture is in the clipboard.'),
    },
    ...scales.map(
      (scale): Command => ({
        id: `png-${scale}`,
        title: `Download as PNG, ${scale}x`,
        group: 'Picture',
        icon: ImageDown,
        run: () => void tell(downloadPng(source(), scale), 'The picture has been downloaded.'),
      }),
    ),
    {
      id: 'svg',
      title: 'Download as SVG',
      group: 'Picture',
      icon: FileCode2,
      run: () => void downloadSvg(journeyId, source()),
    },
  ]
}

const failed = 'The picture could not be made. Nothing of the map is lost; try again.'

async function tell(outcome: Promise<PngOutcome>, done: string): Promise<void> {
  try {
    const { notice } = await outcome
    toast(notice ?? done)
  } catch {
    toast.error(failed)
  }
}

/** The server draws it, with the text as paths, so that it looks the same wherever it is opened. */
async function downloadSvg(journeyId: string, source: PictureSource): Promise<void> {
  const query = new URLSearchParams({ theme: source.theme, heat: String(source.heat !== null) })
  try {
    const response = await fetch(`/api/v1/journeys/${journeyId}/picture.svg?${query}`)
    if (!response.ok) throw new Error(`The server answered ${response.status}`)
    const url = URL.createObjectURL(await response.blob())
    const download = pictureFileName(source.journey.title).replace(/\.png$/, '.svg')
    Object.assign(document.createElement('a'), { href: url, download }).click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  } catch {
    toast.error(failed)
  }
}
