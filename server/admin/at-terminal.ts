import { type Doer, noOrigin } from '@/server/audit/record-deed'

/** Whoever works at the terminal of the machine, for the audit log. */
export function atTerminal(workspaceId: string): Doer {
  return { workspaceId, actor: { kind: 'system', id: null, name: 'The terminal' }, ...noOrigin }
}
