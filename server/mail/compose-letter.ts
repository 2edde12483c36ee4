import type { Letter } from './letter'
import { letterHtml } from './letter-html'
import { letterText } from './letter-text'

/** The letter as the fields of an e-mail: plain text, and the same as HTML. */
export function composeLetter(letter: Letter): { subject: string; text: string; html: string } {
  return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter) }
}
