import type { PersonRef } from './person'

const scheme = 'mention:'
const target = /^mention:((?:user|guest):[0-9a-f-]{36})$/
const inText = /\]\(mention:((?:user|guest):[0-9a-f-]{36})\)/g

/** How a mention stands in a comment's Markdown: a link, so that it is readable anywhere. */
export function mentionMarkdown(name: string, person: PersonRef): string {
  return `[@${name.replace(/[[\]\\]/g, '\\$&')}](${scheme}${person})`
}

/** Who a link's address names; null: it is an ordinary link. */
export function mentionedBy(url: string): PersonRef | null {
  return target.exec(url)?.[1] ?? null
}

/** Everybody whom a comment names, each once, in the order of the text. */
export function mentionsIn(text: string): PersonRef[] {
  return [...new Set([...text.matchAll(inText)].map((match) => match[1] as PersonRef))]
}
