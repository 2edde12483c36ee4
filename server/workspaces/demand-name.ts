import { Invalid } from '@/server/errors'

/** @throws Invalid when what was typed to confirm is not the workspace's name: so it is no slip. */
export function demandName(typed: string, name: string): void {
  if (typed.trim() === name) return
  const message = 'This is not the name of the workspace.'
  throw new Invalid(message, [{ path: 'confirmName', message }])
}
