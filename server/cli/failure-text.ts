import { EmbeddedFailed } from '@/server/db/embedded/embedded'
import { MigrationFailed } from '@/server/db/migrate'
import { DatabaseUnreachable } from '@/server/db/reach'
import { EnvError } from '@/server/env'
import { ProductError } from '@/server/errors'
import { CannotListen } from '@/server/http/listen'
import { InstanceRefused } from '@/server/instances/instance-lock'

/** Failures that a person at the terminal can mend. */
const mendable = [
  EnvError,
  DatabaseUnreachable,
  EmbeddedFailed,
  MigrationFailed,
  CannotListen,
  InstanceRefused,
  ProductError,
]

/** What the terminal shows of a failure: its plain message, or the stack of a fault of ours. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const plain = mendable.some((kind) => error instanceof kind)
  return plain ? error.message : (error.stack ?? error.message)
}
