import type { JourneyRecord } from '@/core/journey/records'
import { canvasFont } from '@/core/picture/fonts'
import type { PictureSource } from './picture-source'

/**
 * Loads the faces that these texts need. A canvas does not wait for fonts as a
 * page does: without this its first picture would have the wrong letters.
 */
export async function loadFonts(source: PictureSource): Promise<void> {
  const letters = lettersOf(source)
  const weights = [400, 500, 600] as const
  await Promise.all(
    weights.map((weight) => document.fonts.load(canvasFont({ size: 16, weight }), letters)),
  )
}

/** Every letter once, with the digits and signs that pictures add. */
function lettersOf({ journey, personas, records }: PictureSource): string {
  const letters = new Set('Aa0123456789…·%+')
  const add = (text: string) => {
    for (const letter of text) letters.add(letter)
  }
  add(journey.title)
  for (const { name, role } of personas) add(name + role)
  for (const record of records.values()) add(textOf(record))
  return [...letters].join('')
}

function textOf(record: JourneyRecord): string {
  switch (record.type) {
    case 'touchpoint':
      return record.title + record.channel
    case 'note':
      return record.text
    case 'connection':
      return record.label + record.condition
    default:
      return record.title
  }
}
