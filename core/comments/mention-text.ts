import { mentionMarkdown } from './mention'
import type { PersonRef } from './person'

/** Who is meant by "@Name" in a text that is being written, by the name. */
export type Named = Readonly<Record<string, PersonRef>>

/** Letters of a script that sets words apart by spaces and takes no endings: "@Anabel" is not "@Ana". */
const wordGoesOn = /^[\p{Script=Latin}\p{N}_]/u

/**
 * A name under which a person can be mentioned beside the others of a text:
 * of two people of one name, the second gets a number.
 */
export function nameToMention(name: string, person: PersonRef, named: Named): string {
  const plain = name.replace(/\s+/g, ' ').trim()
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? plain : `${plain} ${number}`
    const taken = Object.hasOwn(named, candidate) ? named[candidate] : undefined
    if (taken === undefined || taken === person) return candidate
  }
}

/** What was written, with its mentions as Markdown. Names that nobody was chosen for stay text. */
export function withMentions(text: string, named: Named): string {
  const names = Object.keys(named).sort((a, b) => b.length - a.length)
  let markdown = ''
  for (let at = 0; at < text.length; ) {
    const name = text[at] === '@' ? names.find((one) => isNamedAt(text, at + 1, one)) : undefined
    const person = name === undefined ? undefined : named[name]
    if (name === undefined || person === undefined) {
      markdown += text[at]
      at += 1
    } else {
      markdown += mentionMarkdown(name, person)
      at += 1 + name.length
    }
  }
  return markdown
}

function isNamedAt(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !wordGoesOn.test(text.slice(at + name.length))
}

const mention = /\[@((?:\\[\s\S]|[^\\[\]])+)\]\(mention:((?:user|guest):[0-9a-f-]{36})\)/g

/** A comment's Markdown as somebody edits it: mentions are names again. */
export function withoutMentions(markdown: string): { text: string; named: Named } {
  const named: Record<string, PersonRef> = {}
  const text = markdown.replace(mention, (_, escaped: string, person: string) => {
    const name = nameToMention(escaped.replace(/\\([\s\S])/g, '$1'), person, named)
    named[name] = person
    return `@${name}`
  })
  return { text, named }
}
