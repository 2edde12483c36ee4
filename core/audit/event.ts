/** What a deed of the audit log was done to. */
export const targetKinds = [
  'account',
  'session',
  'workspace',
  'member',
  'invitation',
  'apiKey',
  'link',
  'guest',
  'journey',
  'persona',
  'segment',
  'import',
  'source',
  'form',
  'comment',
  'review',
] as const
export type TargetKind = (typeof targetKinds)[number]

/** The name is kept as it was: the thing itself may be gone when somebody reads of it. */
export type Target = { kind: TargetKind; id: string; name: string }

/** What else is worth knowing of a deed, such as the role before and after. */
export type Details = Record<string, string | number | boolean | null | readonly string[]>
