/**
 * Who said which touchpoint a response belongs to: whoever brought it, a rule,
 * somebody by hand afterwards, or the form that it was given in.
 */
export const assignedBy = ['file', 'rule', 'manual', 'form'] as const
export type AssignedBy = (typeof assignedBy)[number]
