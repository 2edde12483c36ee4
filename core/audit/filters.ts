import { z } from 'zod'
import { Deed, deeds } from './deeds'

/** The words before the dots of deeds: "member" stands for all that is done to members. */
export const resources = [...new Set(deeds.map((deed) => deed.split('.')[0] as Resource))]
export type Resource = Deed extends `${infer R}.${string}` ? R : never

/** Which entries of the audit log are asked for; what is left out lets all through. */
export const AuditFilters = z.object({
  /** A deed, or all deeds of a resource. */
  what: z.union([Deed, z.enum(resources)]).optional(),
  /** Whose doing it was, or whose account it was done to. */
  personId: z.uuid().optional(),
  /** The first moment that counts. */
  from: z.iso.datetime().optional(),
  /** The first moment that does not count any more. */
  to: z.iso.datetime().optional(),
  /** Found in names, addresses and details, however it is spelt in capitals. */
  text: z.string().trim().max(200).optional(),
})
export type AuditFilters = z.infer<typeof AuditFilters>
