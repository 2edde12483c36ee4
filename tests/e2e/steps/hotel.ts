import { type Answer, sentenceOf } from './own-heat'
import { longFile, wideFile } from './survey-files'

/** The guest's stay at a hotel that the test of the main job maps, and what guests answered. */

export const owner = {
  name: 'Nadia Karim',
  email: 'nadia@example.org',
  password: 'a boat on the Meghna',
}
export const persona = {
  name: 'Rahima Begum',
  role: 'Comes back every winter',
  quote: 'I want to see the river from my window.',
  goal: 'Arrive before the children are tired',
}
export const lane = 'Touchpoints'
/** As first dragged onto the map: one title and one stage are not yet right. */
export const drawn = [
  { stage: 'Discover', title: 'Find the hotel' },
  { stage: 'Choose', title: 'Book a room' },
  { stage: 'Use', title: 'Checkin' },
  { stage: 'Use', title: 'Breakfast' },
  { stage: 'Use', title: 'Get the bill' },
]
/** What the wide survey brings onto the map. */
export const made = 'Swimming pool'

/** "Morning meal" is Breakfast under another name; the map has no pool yet. */
export const wide = wideFile(
  ['Find the hotel', 'Book a room', 'Check in', 'Morning meal', made],
  60,
)
export const slowLift = 'লিফট খুব ধীর, সিঁড়ি দিয়ে উঠতে হয়েছে।'
export const bengali = longFile('মতামত.csv', 'utf8', [
  { touchpoint: 'Check in', value: 2, words: slowLift },
  { touchpoint: 'Check in', value: 9, words: 'অভ্যর্থনা খুব আন্তরিক ছিল।' },
  { touchpoint: 'Breakfast', value: 10, words: 'পরোটা অসাধারণ!' },
])
export const wrongBill = 'بل میں ایک رات زیادہ لکھی تھی۔'
export const urdu = longFile('آراء.csv', 'utf16le', [
  { touchpoint: 'Get the bill', value: 1, words: wrongBill },
  { touchpoint: 'Get the bill', value: 3, words: 'بہت دیر لگی۔' },
  { touchpoint: 'Get the bill', value: 8, words: 'سب ٹھیک تھا۔' },
  { touchpoint: 'Hisab', value: 0, words: 'حساب غلط تھا۔' },
  { touchpoint: 'Hisab', value: 7, words: 'ٹھیک ہے۔' },
])

/** Names in the files, as decided in the dialogs. */
const onTheMap: Record<string, string> = { 'Morning meal': 'Breakfast', Hisab: 'Get the bill' }
export const answers: Answer[] = [...wide.answers, ...bengali.answers, ...urdu.answers].map(
  (answer) => ({
    ...answer,
    touchpoint: onTheMap[answer.touchpoint] ?? answer.touchpoint,
  }),
)

/** Where everything is in the end. */
export const stages: Record<string, string[]> = {
  Discover: ['Find the hotel'],
  Choose: ['Book a room'],
  Use: ['Check in', 'Breakfast', made],
  Return: ['Get the bill'],
}

export const titles = Object.values(stages).flat()

/** What the pages say of the heat of these touchpoints together. */
export const heatAbout = (belongs: (touchpoint: string) => boolean) =>
  sentenceOf(answers, ({ touchpoint }) => belongs(touchpoint))
