import { GuestRole } from '@/core/access/roles'
import type { Target } from '@/core/audit/event'
import type { ShareLink } from '@/server/db/generated/client'
import type { Infrastructure } from '@/server/infrastructure'
import { linkToken } from './link-token'

/** A share link as those see it who may share the journey: with its address, at any time. Dates are ISO strings. */
export function presentLink({ secret, publicUrl }: Infrastructure, link: ShareLink) {
  return {
    id: link.id,
    url: `${publicUrl}/j/${linkToken(secret, link.id)}`,
    label: link.label,
    role: GuestRole.parse(link.role),
    hasPassword: link.passwordHash !== null,
    createdBy: link.createdBy,
    createdAt: link.createdAt.toISOString(),
    /** Null: it does not end by itself. */
    expiresAt: link.expiresAt?.toISOString() ?? null,
    hasExpired: link.expiresAt !== null && link.expiresAt <= new Date(),
    /** How many guests have come in by it. */
    uses: link.uses,
    lastUsedAt: link.lastUsedAt?.toISOString() ?? null,
  }
}

/** A share link as the audit log names it. */
export function linkTarget({ id, label }: Pick<ShareLink, 'id' | 'label'>): Target {
  return { kind: 'link', id, name: label }
}
