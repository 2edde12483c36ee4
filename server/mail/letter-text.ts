import type { Letter, LetterPart } from './letter'

/** The plain-text part of a letter, for those who read no HTML. */
export function letterText({ title, parts, reason, unsubscribe }: Letter): string {
  const foot = [reason, ...(unsubscribe ? [`${unsubscribe.label}:\n${unsubscribe.url}`] : [])]
  return `${[title, ...parts.map(textOf), `-- \n${foot.join('\n\n')}`].join('\n\n')}\n`
}

function textOf(part: LetterPart): string {
  switch (part.kind) {
    case 'heading':
      return `${part.text}\n${'='.repeat(Math.min(72, [...part.text].length))}`
    case 'text':
      return part.text
    case 'quote':
      return part.text.replace(/^/gm, '> ')
    case 'action':
    case 'link':
      return `${part.label}:\n${part.url}`
    case 'code':
      return `    ${part.code}`
  }
}
