import type { Template } from './template'

const empty = { touchpoints: [], notes: [] } as const

/** A grid to fill: no content, but the lanes that nearly every map has. */
export const blank: Template = {
  title: 'Untitled journey',
  lanes: [
    { title: 'Touchpoints', kind: 'touchpoints' },
    { title: 'Doing', kind: 'doing' },
    { title: 'Thinking', kind: 'thinking' },
    { title: 'Pains', kind: 'pains' },
    { title: 'Opportunities', kind: 'opportunities' },
  ],
  stages: [
    { title: 'Discover', phase: 'reach', ...empty },
    { title: 'Choose', phase: 'convert', ...empty },
    { title: 'Use', phase: 'retain', ...empty },
    { title: 'Return', phase: 'advocate', ...empty },
  ],
  connections: [],
}
