import type { PersonRef } from './person'

const scheme = 'mention:'
const target = /^mention:((?:user|guest):[0-9a-f-]{36})$/
/** Signs that would be Markdown in a name. */
const signs = /[\\[\]*_`~<&]/g

/** How a mention stands in a comment's Markdown: a link, so that it is readable anywhere. */
export function mentionMarkdown(name: string, person: PersonRef): string {
  return `[@${name.replace(signs, '\\$&')}](${scheme}${person})`
}

/** Who a link's address names; null: it is an ordinary link. */
export function mentionedBy(url: string): PersonRef | null {
  return target.exec(url)?.[1] ?? null
}
