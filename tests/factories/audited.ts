import type { Deed } from '@/core/audit/deeds'

/**
 * What each procedure writes into the audit log. Every mutation stands here or
 * below; queries stand here when they export something.
 */
export const audited = {
  'account.changePassword': 'account.password',
  'apiKey.create': 'apiKey.create',
  'apiKey.revoke': 'apiKey.revoke',
  'feedback.importErrors': 'feedback.export',
  'feedback.startImport': 'feedback.import',
  'feedback.undoImport': 'feedback.undo',
  'form.create': 'form.create',
  'form.update': 'form.change',
  'guest.join': 'guest.join',
  'invitation.accept': 'member.join',
  'invitation.create': 'invitation.create',
  'invitation.revoke': 'invitation.revoke',
  'journey.archive': 'journey.archive',
  'journey.create': 'journey.create',
  'journey.createFromFile': 'journey.create',
  'journey.duplicate': 'journey.create',
  'journey.file': 'journey.export',
  'journey.picture': 'journey.export',
  'journey.restore': 'journey.restore',
  'member.changeRole': 'member.role',
  'member.remove': 'member.remove',
  'persona.archive': 'persona.archive',
  'persona.restore': 'persona.restore',
  'segment.archive': 'segment.archive',
  'setup.createOwner': 'workspace.create',
  'share.create': 'link.create',
  'share.revoke': 'link.revoke',
  'share.update': 'link.change',
  'source.createWebhook': 'source.create',
  'source.renewSecret': 'source.renew',
  'source.revokeWebhook': 'source.revoke',
  'workspace.create': 'workspace.create',
  'workspace.update': 'workspace.update',
} as const satisfies Record<string, Deed>

const mapLog = 'The change log of the map has it, with more detail.'
const ordinary = 'Ordinary work on what is there; nothing goes, nobody gains or loses access.'
const asksOnly = 'Changes nothing: it only tries something out.'
const responses = 'Each response says where it comes from, and when.'

/** Mutations that leave no entry, and why. */
export const notAudited: Record<string, string> = {
  'account.update': 'One’s own name: entries keep the name that somebody had.',
  'feedback.addGoodResponses': responses,
  'feedback.addResponse': responses,
  'feedback.addResponses': responses,
  'feedback.cancelImport': 'The import was recorded when it began.',
  'feedback.dryRun': asksOnly,
  'feedback.mark': ordinary,
  'feedback.quote': mapLog,
  'feedback.resumeImport': 'The import was recorded when it began.',
  'guest.leave': 'Nothing ends but the browser’s memory.',
  'history.createSnapshot': ordinary,
  'history.removeSnapshot': 'A name goes; the version stays in the change log.',
  'history.renameSnapshot': ordinary,
  'inbox.assign': ordinary,
  'inbox.unassign': ordinary,
  'journey.commit': mapLog,
  'journey.present': 'Presence is never kept.',
  'journey.rename': ordinary,
  'journey.setPersonas': ordinary,
  'journey.setState': ordinary,
  'journey.summon': 'Presence is never kept.',
  'persona.create': ordinary,
  'persona.setAvatar': ordinary,
  'persona.setSegment': ordinary,
  'persona.update': ordinary,
  'rule.create': ordinary,
  'rule.move': ordinary,
  'rule.remove': ordinary,
  'rule.run': ordinary,
  'rule.stopRun': ordinary,
  'rule.update': ordinary,
  'segment.create': ordinary,
  'segment.update': ordinary,
  'source.readKept': responses,
  'source.readSample': asksOnly,
  'source.setMapping': ordinary,
  'source.tryMapping': asksOnly,
  'vote.cast': ordinary,
  'workspace.delete': 'The log goes with the workspace; the server’s own log keeps who it was.',
}
