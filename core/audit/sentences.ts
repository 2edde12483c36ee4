import { type Deed, deeds } from './deeds'
import type { AuditEntry } from './entry'

/**
 * What an entry says, as a whole sentence with places for names: `{who}`,
 * `{target}`, and what its details hold. A sentence is chosen and never put
 * together, so that it can be translated.
 */
type Sentence = string | ((entry: AuditEntry) => string)

const isNamed = ({ target }: AuditEntry) => target !== null && target.name !== ''
const isSelf = ({ actor, target }: AuditEntry) => target !== null && target.id === actor.id
const has = ({ details }: AuditEntry, key: string) => {
  const value = details[key]
  return value !== undefined && value !== null && value !== ''
}

const sentences: Record<Deed, Sentence> = {
  'session.begin': (entry) => {
    if (entry.details.method === 'password') return '{who} signed in with a password.'
    if (entry.details.method === 'link') return '{who} signed in by a link from an e-mail.'
    return '{who} signed in through {method}.'
  },
  'session.fail': 'Somebody tried to sign in as {who} and could not.',
  'session.end': '{who} signed out.',
  'session.endAll': '{who} signed out everywhere else.',
  'account.password': '{who} changed the password of {target}.',
  'workspace.create': '{who} made the workspace {target}.',
  'workspace.update': (entry) => {
    if (has(entry, 'before')) return '{who} renamed the workspace from {before} to {target}.'
    return '{who} changed which sites may show the pages of {target} in a frame.'
  },
  'workspace.export': '{who} exported everything in {target}.',
  'workspace.import': '{who} brought {target} in from an archive.',
  'workspace.remove': '{who} decided to remove {target}.',
  'workspace.bringBack': '{who} brought {target} back.',
  'workspace.transfer': '{who} made {target} the owner of the workspace.',
  'member.join': (entry) =>
    isSelf(entry) ? '{who} joined as {role}.' : '{who} added {target} as {role}.',
  'member.role': '{who} changed the role of {target} from {before} to {after}.',
  'member.remove': (entry) => (isSelf(entry) ? '{who} left.' : '{who} removed {target}.'),
  'invitation.create': (entry) =>
    isNamed(entry)
      ? '{who} invited {target} as {role}.'
      : '{who} made an invitation link for the role {role}.',
  'invitation.revoke': (entry) =>
    isNamed(entry)
      ? '{who} took back the invitation of {target}.'
      : '{who} took back an invitation link for the role {role}.',
  'apiKey.create': '{who} made the API key {target} with the role {role}.',
  'apiKey.revoke': '{who} revoked the API key {target}.',
  'link.create': (entry) =>
    isNamed(entry)
      ? '{who} made the link {target} to {journey} with the role {role}.'
      : '{who} made a link to {journey} with the role {role}.',
  'link.change': (entry) => {
    if (has(entry, 'after')) {
      return isNamed(entry)
        ? '{who} changed the role of the link {target} to {journey} from {before} to {after}.'
        : '{who} changed the role of a link to {journey} from {before} to {after}.'
    }
    return isNamed(entry)
      ? '{who} changed the link {target} to {journey}.'
      : '{who} changed a link to {journey}.'
  },
  'link.revoke': (entry) =>
    isNamed(entry)
      ? '{who} revoked the link {target} to {journey}.'
      : '{who} revoked a link to {journey}.',
  'link.fail': (entry) =>
    isNamed(entry)
      ? 'Somebody called {who} gave a wrong password for the link {target} to {journey}.'
      : 'Somebody called {who} gave a wrong password for a link to {journey}.',
  'guest.join': (entry) =>
    has(entry, 'link')
      ? '{who} came to {target} by the link {link}, as {role}.'
      : '{who} came to {target} by a link, as {role}.',
  'journey.create': '{who} made the journey {target}.',
  'journey.archive': '{who} archived the journey {target}.',
  'journey.restore': '{who} brought the journey {target} back from the archive.',
  'journey.export': (entry) =>
    entry.details.format === 'json'
      ? '{who} exported the journey {target} as a file.'
      : '{who} exported a picture of the journey {target}.',
  'persona.archive': '{who} archived the persona {target}.',
  'persona.restore': '{who} brought the persona {target} back from the archive.',
  'segment.archive': '{who} archived the segment {target}.',
  'feedback.import': '{who} imported {target} into {journey}.',
  'feedback.undo': '{who} undid the import of {target} into {journey}.',
  'feedback.export': '{who} exported what did not go in from {target}.',
  'source.create': '{who} made the webhook {target} of {journey}.',
  'source.renew': '{who} gave the webhook {target} of {journey} another secret.',
  'source.revoke': '{who} revoked the webhook {target} of {journey}.',
  'form.create': '{who} made a public form for {target}.',
  'form.change': (entry) =>
    entry.details.isClosed === true && includes(entry, 'isClosed')
      ? '{who} closed a public form of {target}.'
      : '{who} changed a public form of {target}.',
  'comment.moderate': '{who} removed a comment of {target} on {journey}.',
  'review.ask': '{who} asked for a review of {target}.',
  'review.answer': '{who} answered the review of {target}.',
  'audit.export': '{who} exported the audit log.',
}

function includes({ details: { changed } }: AuditEntry, field: string): boolean {
  return Array.isArray(changed) && changed.includes(field)
}

/** A part of a sentence: words that are always the same, or a name. */
export type Piece = { kind: 'words' | 'name'; text: string }

/** What an entry says, cut at its names; a deed of a newer version is named as it is. */
export function sentenceOf(entry: AuditEntry): Piece[] {
  const sentence = isDeed(entry.deed) ? sentences[entry.deed] : '{who} did {deed}.'
  const template = typeof sentence === 'string' ? sentence : sentence(entry)
  return template.split(/(\{\w+\})/).flatMap((part): Piece[] => {
    if (part === '') return []
    if (!part.startsWith('{')) return [{ kind: 'words', text: part }]
    return [{ kind: 'name', text: nameOf(entry, part.slice(1, -1)) }]
  })
}

/** The same as one text, for files. */
export function sentenceText(entry: AuditEntry): string {
  return sentenceOf(entry)
    .map(({ text }) => text)
    .join('')
}

function nameOf(entry: AuditEntry, place: string): string {
  if (place === 'who') return entry.actor.name || nobody[entry.actor.kind]
  if (place === 'target') return entry.target?.name || 'Untitled'
  if (place === 'deed') return entry.deed
  const value = entry.details[place]
  return value === undefined || value === null || value === '' ? 'Untitled' : String(value)
}

const nobody: Record<AuditEntry['actor']['kind'], string> = {
  user: 'Somebody',
  key: 'A program',
  guest: 'A guest',
  system: 'Throughline',
}

function isDeed(deed: string): deed is Deed {
  return (deeds as readonly string[]).includes(deed)
}
