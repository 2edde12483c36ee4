import { createHash } from 'node:crypto'
import {
  directionOf,
  type FormInstrument,
  type FormLanguage,
  formLimits,
  languageNames,
} from '@/core/feedback/form'
import { scales } from '@/core/heat/instruments'
import { type Html, html, Html as RawHtml } from '@/server/html'
import { formStyle } from './style'
import { type FormWords, formWords } from './words'

/** What the page with the question shows. */
export type QuestionPage = {
  language: FormLanguage
  languages: readonly FormLanguage[]
  question: string
  instrument: FormInstrument
  asksForWords: boolean
  ticket: string
  /** What came before and could not be taken, and why. */
  before?: { value: string; comment: string; problem: keyof FormWords }
}

/** The names of the form's fields. `website` is the one that people do not see and programs fill in. */
export const fieldNames = { value: 'value', comment: 'comment', ticket: 'ticket', trap: 'website' }

export function questionPage(page: QuestionPage): string {
  const words = formWords[page.language]
  const { before } = page
  return document(
    page.language,
    page.question,
    html`${languagesOf(page, words)}
<form method="post" accept-charset="utf-8">
${before ? html`<p class="problem" role="alert" id="problem">${words[before.problem] as string}</p>` : ''}
<fieldset${before ? html` aria-describedby="problem"` : ''}>
<legend><h1 dir="auto">${page.question}</h1></legend>
${answersOf(page, words)}
</fieldset>
${page.asksForWords ? commentOf(words, before?.comment ?? '') : ''}
<div class="trap" aria-hidden="true"><label>${words.leaveEmpty}<input name="${fieldNames.trap}" tabindex="-1" autocomplete="off"></label></div>
<input type="hidden" name="${fieldNames.ticket}" value="${page.ticket}">
<button>${words.send}</button>
</form>`,
  )
}

export function thanksPage(language: FormLanguage): string {
  const words = formWords[language]
  return document(
    language,
    words.thanks,
    html`<h1>${words.thanks}</h1><p role="status">${words.taken}</p>`,
  )
}

/** A page that only says why there is no form. */
export function refusalPage(language: FormLanguage, reason: 'closed' | 'full' | 'tooMany'): string {
  const text = formWords[language][reason]
  return document(language, text, html`<h1>${text}</h1>`)
}

function answersOf({ language, instrument, before }: QuestionPage, words: FormWords): Html {
  const { min, max } = scales[instrument]
  const values = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  const [worst, best] = words.ends[instrument]
  const radio = (value: number) =>
    html`<input type="radio" name="${fieldNames.value}" value="${value}" required${before?.value === String(value) ? html` checked` : ''}>`
  if (instrument === 'csat') {
    const labels = values.map(
      (value, index) =>
        html`<label>${radio(value)}<span>${words.satisfaction[index] ?? ''}</span></label>`,
    )
    return html`<div class="answers worded">${labels}</div>`
  }
  // A reader counts in the digits of their language: Bengali has its own.
  const digits = new Intl.NumberFormat(language)
  // The ends are read out with the answers that they belong to.
  const labels = values.map((value) => {
    const end = value === min ? ' worst' : value === max ? ' best' : ''
    return html`<label>${describedBy(radio(value), end)}<span>${digits.format(value)}</span></label>`
  })
  return html`<div class="scale of-${values.length}"><div class="answers">${labels}</div>
<p class="ends"><span id="worst">${worst}</span><span id="best">${best}</span></p></div>`
}

function describedBy(radio: Html, end: string): Html {
  if (end === '') return radio
  return new RawHtml(radio.text.replace('<input ', `<input aria-describedby="${end.trim()}" `))
}

function commentOf(words: FormWords, comment: string): Html {
  return html`<label class="comment">${words.comment} <span class="soft">(${words.optional})</span>
<textarea name="${fieldNames.comment}" maxlength="${formLimits.comment}" dir="auto">
${comment}</textarea></label>`
}

function languagesOf({ language, languages }: QuestionPage, words: FormWords): Html {
  if (languages.length < 2) return html``
  const links = languages.map(
    (one) =>
      html`<a href="?lang=${one}" lang="${one}" hreflang="${one}"${one === language ? html` aria-current="true"` : ''}>${languageNames[one]}</a>`,
  )
  return html`<nav aria-label="${words.language}">${links}</nav>`
}

function document(language: FormLanguage, title: string, body: Html): string {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style>${new RawHtml(formStyle)}</style>
</head>
<body><main>
${body}
</main></body>
</html>`.text
}

const styleHash = createHash('sha256').update(formStyle).digest('base64')

/** No script, nothing from elsewhere, and any page may show it in a frame. */
export const formPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  'frame-ancestors *',
].join('; ')
