import { SourceMapping } from '@/core/feedback/mapping'
import type { Source } from '@/server/db/generated/client'
import { hookPath } from '@/server/hooks/path'
import type { Infrastructure } from '@/server/infrastructure'

/** A webhook as those see it who look after it: never with its secret. */
export function presentWebhook({ publicUrl }: Pick<Infrastructure, 'publicUrl'>, source: Source) {
  const mapping = SourceMapping.safeParse(source.mapping)
  return {
    id: source.id,
    name: source.name,
    url: `${publicUrl}${hookPath}/${source.id}`,
    secretPrefix: source.secretPrefix,
    mapping: mapping.success ? mapping.data : null,
    createdBy: source.createdBy,
    createdAt: source.createdAt.toISOString(),
    usedAt: source.usedAt?.toISOString() ?? null,
  }
}
