import type { Mapping } from '@/core/feedback/mapping'
import { Invalid } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'

type Database = Pick<Infrastructure['db'], 'attribute'>

/**
 * Looks whether a mapping's attributes agree with those of the workspace.
 * @throws Invalid naming each that is kept as another type there.
 */
export async function demandAttributes(
  db: Database,
  workspaceId: string,
  { attributes }: Mapping,
): Promise<void> {
  const known = await db.attribute.findMany({
    where: { workspaceId, key: { in: attributes.map(({ key }) => key) } },
  })
  const types = new Map(known.map(({ key, type }) => [key, type]))
  const problems = attributes.flatMap(({ key, label, type }, index) => {
    const before = types.get(key) ?? type
    if (before === type) return []
    const message = `The attribute “${label}” is kept as ${before} in this workspace. Choose that, or give it another name.`
    return [{ path: `mapping.attributes.${index}.type`, message }]
  })
  const keys = new Set(attributes.map(({ key }) => key))
  if (keys.size < attributes.length) {
    throw new Invalid('Two columns are kept as the same attribute. Give one of them another name.')
  }
  if (problems.length > 0) throw new Invalid(problems[0]?.message, problems)
}

/** Makes the attributes that are not there yet. */
export async function makeAttributes(
  db: Database,
  workspaceId: string,
  { attributes }: Mapping,
): Promise<void> {
  if (attributes.length === 0) return
  await db.attribute.createMany({
    data: attributes.map(({ key, label, type }) => ({ workspaceId, key, label, type })),
    skipDuplicates: true,
  })
}
