/** What a journey is found and ordered by. */
export type Arrangeable = {
  title: string
  editedAt: string
  editedBy: string
  responses: number
  hottest: { title: string; heat: number } | null
  personas: readonly { name: string }[]
}

export type JourneyOrder = 'edited' | 'title' | 'responses' | 'heat'

const byTitle = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

const comparers: Record<JourneyOrder, (a: Arrangeable, b: Arrangeable) => number> = {
  edited: (a, b) => b.editedAt.localeCompare(a.editedAt),
  title: (a, b) => byTitle.compare(a.title, b.title),
  responses: (a, b) => b.responses - a.responses,
  heat: (a, b) => (b.hottest?.heat ?? -1) - (a.hottest?.heat ?? -1),
}

/**
 * The journeys that match every word of the search, in the wanted order.
 * Titles, personas, the last editor and the hottest touchpoint are searched;
 * case and marks on Latin letters do not count ("hanh" finds "hành").
 */
export function arrangeJourneys<Item extends Arrangeable>(
  journeys: readonly Item[],
  search: string,
  order: JourneyOrder,
): Item[] {
  const words = foldText(search).split(/\s+/).filter(Boolean)
  return journeys
    .filter((journey) => {
      const text = textOf(journey)
      return words.every((word) => text.includes(word))
    })
    .sort(comparers[order])
}

function textOf({ title, editedBy, hottest, personas }: Arrangeable): string {
  const names = personas.map((persona) => persona.name)
  return foldText([title, editedBy, hottest?.title ?? '', ...names].join('\n'))
}

/** Text as it is compared: lower case, without the marks of Latin, Greek and Cyrillic letters. */
function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'd')
    .normalize('NFC')
    .toLowerCase()
}
