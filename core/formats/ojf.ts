import { z } from 'zod'

/**
 * Open Journey Format 1.0, read leniently: the fields that the format names are
 * checked, any other is kept as it is. `stage` is seen for `stageId` in files
 * of the wild, and ids come as numbers too.
 */

const Ref = z.union([z.string().min(1), z.number()]).transform(String)
const Text = z.string().nullish()

const NamedPart = z.looseObject({ id: Ref, name: z.string() })

const NodeShape = z.looseObject({
  id: Ref.optional(),
  stageId: Ref.optional(),
  stage: Ref.optional(),
  swimlaneId: Ref,
  title: z.string(),
  description: Text,
  severity: z.union([z.string(), z.number()]).nullish(),
  score: z.number().min(-5).max(5).nullish(),
  sentiment: z.union([z.string(), z.number()]).nullish(),
  purpose: Text,
  isMomentOfTruth: z.boolean().nullish(),
  icon: Text,
  iconColor: Text,
  tags: z.array(z.string()).nullish(),
  blueprint: z.unknown().optional(),
})

const Shape = z.looseObject({
  title: Text,
  name: Text,
  persona: z.union([z.string(), z.looseObject({ name: z.string() })]).nullish(),
  pointOfView: Text,
  stages: z.array(NamedPart),
  swimlanes: z.array(NamedPart),
  nodes: z.array(NodeShape),
})

export const OpenJourney = Shape.superRefine((journey, context) => {
  const stages = new Set(journey.stages.map((stage) => stage.id))
  const swimlanes = new Set(journey.swimlanes.map((lane) => lane.id))
  const problem = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message })

  for (const [list, parts] of [
    ['stages', journey.stages],
    ['swimlanes', journey.swimlanes],
  ] as const) {
    const seen = new Set<string>()
    for (const [index, part] of parts.entries()) {
      if (seen.has(part.id)) problem([list, index, 'id'], `The id "${part.id}" is used twice.`)
      seen.add(part.id)
    }
  }
  for (const [index, node] of journey.nodes.entries()) {
    const key = node.stageId === undefined && node.stage !== undefined ? 'stage' : 'stageId'
    const stageId = node.stageId ?? node.stage
    if (stageId === undefined) problem(['nodes', index, key], 'Say the stage of this node.')
    else if (!stages.has(stageId)) {
      problem(['nodes', index, key], `There is no stage with the id "${stageId}".`)
    }
    if (!swimlanes.has(node.swimlaneId)) {
      problem(
        ['nodes', index, 'swimlaneId'],
        `There is no swimlane with the id "${node.swimlaneId}".`,
      )
    }
  }
})
export type OpenJourney = z.infer<typeof OpenJourney>
export type OpenNode = OpenJourney['nodes'][number]
