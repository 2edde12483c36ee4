import type { JourneyNode, Note, Touchpoint } from './records'

type Place = Pick<JourneyNode, 'stageId' | 'laneId' | 'x' | 'y'>

/** What a touchpoint says of which nothing is known yet. */
export const blankTouchpoint: Omit<Touchpoint, 'id' | keyof Place> = {
  type: 'touchpoint',
  title: '',
  description: '',
  channel: '',
  emotion: null,
  momentOfTruth: false,
  importance: null,
  owner: '',
  tags: [],
  links: [],
}

/** What a note says that nobody has written on. */
export const blankNote: Omit<Note, 'id' | keyof Place> = {
  type: 'note',
  text: '',
  touchpointId: null,
  tags: [],
}
