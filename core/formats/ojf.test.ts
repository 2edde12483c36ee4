import { describe, expect, it } from 'vitest'
import { JourneyFile } from './journey-file'
import { OpenJourney } from './ojf'
import { fileOfOpenJourney } from './ojf-to-file'

const journey = {
  persona: { name: 'Rafi', age: 34, quote: 'Just let me pay.' },
  pointOfView: 'First-time buyer',
  stages: [
    { id: 1, name: 'Find' },
    { id: 2, name: 'Buy' },
  ],
  swimlanes: [
    { id: 'a', name: 'Touchpoints' },
    { id: 'b', name: 'Pain points' },
  ],
  nodes: [
    {
      stageId: 1,
      swimlaneId: 'a',
      title: 'Search',
      description: 'Types a name',
      score: -5,
      severity: 'high',
      sentiment: 'negative',
      purpose: 'To find it fast',
      isMomentOfTruth: true,
      icon: 'search',
      iconColor: '#aa0000',
      tags: ['web'],
      blueprint: { line: 'frontstage' },
    },
    { stage: '2', swimlaneId: 'b', title: 'Too slow', tags: ['speed'] },
    { stage: 2, swimlaneId: 'a', title: 'Pay', sentiment: 'Very positive', owner: 'Payments' },
  ],
}

function file(input: unknown) {
  return JourneyFile.parse(fileOfOpenJourney(OpenJourney.parse(input)))
}

describe('the Open Journey Format', () => {
  it('puts everything that has a place in its place', () => {
    const made = file(journey)
    expect(made.stages.map((stage) => stage.title)).toEqual(['Find', 'Buy'])
    expect(made.lanes.map((lane) => lane.kind)).toEqual(['touchpoints', 'pains'])
    expect(made.personas[0]).toMatchObject({
      name: 'Rafi',
      role: 'First-time buyer',
      quote: 'Just let me pay.',
      needs: ['age: 34'],
    })
    expect(made.touchpoints[0]).toMatchObject({
      title: 'Search',
      description: 'Types a name\n\nPurpose: To find it fast',
      emotion: -2,
      momentOfTruth: true,
    })
    expect(made.touchpoints[1]).toMatchObject({ title: 'Pay', emotion: 2 })
    expect(made.notes[0]).toMatchObject({ text: 'Too slow', tags: ['speed'] })
  })

  it('keeps the rest as tags', () => {
    expect(file(journey).touchpoints[0]?.tags).toEqual([
      'web',
      'severity: high',
      'sentiment: negative',
      'icon: search',
      'iconColor: #aa0000',
      'blueprint: {"line":"frontstage"}',
    ])
    expect(file(journey).touchpoints[1]?.tags).toEqual(['owner: Payments'])
  })

  it('takes a journey whose persona is a name, and one without any', () => {
    expect(file({ ...journey, persona: 'Ana' }).title).toBe('Ana')
    const nobody = file({ ...journey, persona: undefined })
    expect(nobody).toMatchObject({ title: 'First-time buyer', personas: [] })
  })

  it('names every problem with its path', () => {
    const result = OpenJourney.safeParse({
      ...journey,
      nodes: [
        { stageId: 9, swimlaneId: 'a', title: 'x' },
        { swimlaneId: 'z', title: 'y' },
      ],
    })
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([
      'nodes.0.stageId',
      'nodes.1.stageId',
      'nodes.1.swimlaneId',
    ])
    const far = OpenJourney.safeParse({
      ...journey,
      nodes: [{ stageId: 1, swimlaneId: 'a', title: 'x', score: 6 }],
    })
    expect(far.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['nodes.0.score'])
  })
})
