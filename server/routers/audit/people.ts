import { readPeople } from '@/server/audit/read-people'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Who did something lately, for the choice of a person: also programs, and who is no member any more. */
export const people = workspaceProcedure('audit.read').query(({ ctx: { services, workspaceId } }) =>
  readPeople(services, workspaceId),
)
