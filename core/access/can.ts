import { type Ability, abilities, type Role } from './roles'

const viewer: readonly Ability[] = [
  'workspace.read',
  'member.read',
  'persona.read',
  'journey.read',
  'feedback.read',
  'heat.read',
  'picture.export',
]
const commenter: readonly Ability[] = [...viewer, 'journey.comment']
const editor: readonly Ability[] = [
  ...commenter,
  'persona.edit',
  'journey.create',
  'journey.edit',
  'journey.archive',
  'feedback.import',
]
const admin: readonly Ability[] = [...editor, 'workspace.update', 'member.manage', 'apiKey.manage']

const table: Record<Role, ReadonlySet<Ability>> = {
  owner: new Set(abilities),
  admin: new Set(admin),
  editor: new Set(editor),
  commenter: new Set(commenter),
  viewer: new Set(viewer),
}

/** Whether a role includes an ability. The one place where this is decided. */
export function can(role: Role, ability: Ability): boolean {
  return table[role].has(ability)
}

/** The abilities of a role, in the table's order; sent to the client with a resource. */
export function abilitiesOf(role: Role): Ability[] {
  return abilities.filter((ability) => can(role, ability))
}
