import type { IncomingMessage, ServerResponse } from 'node:http'
import { FormInstrument, FormLanguage, formLimits, usualQuestions } from '@/core/feedback/form'
import { isOnScale } from '@/core/heat/instruments'
import { addressOf } from '@/server/auth/request-origin'
import type { Form } from '@/server/db/generated/client'
import { RateLimited, toProductError } from '@/server/errors'
import type { HttpRoute } from '@/server/http/route'
import { readText } from '@/server/rest/body'
import type { Services } from '@/server/services'
import { secondsUntilTomorrow } from './daily-count'
import { languageOf } from './language'
import {
  fieldNames,
  formPolicy,
  type QuestionPage,
  questionPage,
  refusalPage,
  thanksPage,
} from './pages'
import { makeTicket, readTicket, ticketAge } from './ticket'
import type { FormWords } from './words'

/** What every form's address begins with. */
export const formPath = '/f'

/** Of an answer: a thousand Bengali letters are 9 KB on their way. */
const maxBytes = 16 * 1024

type Page = { status: number; body: string; headers?: Record<string, string> }

/** `GET` and `POST /f/{token}`, and the page of thanks under it. Any site may show them in a frame. */
export const forms: HttpRoute = {
  path: formPath,
  async handle(request, response, services) {
    try {
      send(response, await answer(request, services))
    } catch (thrown) {
      const error = toProductError(thrown)
      if (error.code === 'internal') services.log.error({ err: thrown }, 'a form failed')
      if (!request.complete) response.setHeader('connection', 'close')
      send(response, { status: error.httpStatus, body: error.message })
    }
  },
}

function send(response: ServerResponse, { status, body, headers }: Page): void {
  response.removeHeader('x-frame-options')
  const isPage = body.startsWith('<!doctype')
  response.writeHead(status, {
    'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'content-security-policy': formPolicy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(body)
}

async function answer(request: IncomingMessage, services: Services): Promise<Page> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const [token = '', page, ...rest] = url.pathname.slice(formPath.length + 1).split('/')
  const found = await services.forms.find(token)
  const isPage = rest.length === 0 && (page === undefined || page === 'thanks')
  if (!found || !isPage) return { status: 404, body: 'There is no such form.' }
  const { form, isOpen } = found
  const languages = form.languages.map((one) => FormLanguage.parse(one))
  const language = languageOf(
    languages,
    url.searchParams.get('lang'),
    request.headers['accept-language'],
  )
  if (page === 'thanks') return { status: 200, body: thanksPage(language) }
  if (!isOpen) return { status: 410, body: refusalPage(language, 'closed') }
  const show = (before?: QuestionPage['before'], ticket?: string): Page => ({
    status: before ? 422 : 200,
    body: questionPage({
      language,
      languages,
      ...askedBy(form, language),
      ticket: ticket ?? makeTicket(services.secret, form.id, Date.now()),
      ...(before ? { before } : {}),
    }),
  })
  if (request.method === 'GET' || request.method === 'HEAD') return show()
  if (request.method !== 'POST')
    return { status: 405, body: 'A form takes GET and POST.', headers: { allow: 'GET, POST' } }
  return takeAnswer(request, services, { form, language, show })
}

function askedBy(form: Form, language: FormLanguage) {
  const instrument = FormInstrument.parse(form.instrument)
  const own = (form.question as Partial<Record<FormLanguage, string>>)[language]
  return {
    instrument,
    question: own || usualQuestions[instrument][language],
    asksForWords: form.comment,
  }
}

type Asked = {
  form: Form
  language: FormLanguage
  /** The page again, with what was typed; with the old ticket where that still holds. */
  show: (before: QuestionPage['before'], ticket?: string) => Page
}

async function takeAnswer(
  request: IncomingMessage,
  services: Services,
  { form, language, show }: Asked,
): Promise<Page> {
  try {
    services.forms.knock(addressOf(request, services.env.publicUrl !== undefined))
  } catch (error) {
    if (!(error instanceof RateLimited)) throw error
    return refusal(language, 'tooMany', error.retryAfterSeconds ?? 60)
  }
  const fields = new URLSearchParams(await readText(request, maxBytes))
  const text = (name: string) => (fields.get(name) ?? '').replaceAll('\0', '').trim()
  const thanks: Page = {
    status: 303,
    body: '',
    headers: { location: `${formPath}/${form.token}/thanks?lang=${language}` },
  }
  // A program that fills in everything is not told that it is seen through.
  if (text(fieldNames.trap) !== '') return thanks
  const typed = {
    value: text(fieldNames.value),
    comment: form.comment ? text(fieldNames.comment) : '',
  }
  const ticketText = text(fieldNames.ticket)
  const ticket = readTicket(services.secret, form.id, ticketText)
  const problem = problemOf(form, typed, ticket && Date.now() - ticket.madeAt)
  if (problem) return show({ ...typed, problem }, problem === 'tooOld' ? undefined : ticketText)
  const outcome = await services.forms.take(form, {
    value: Number(typed.value),
    comment: typed.comment,
    nonce: ticket?.nonce ?? '',
  })
  return outcome === 'full' ? refusal(language, 'full', secondsUntilTomorrow(Date.now())) : thanks
}

/** @param seconds after which another attempt makes sense */
function refusal(language: FormLanguage, reason: 'full' | 'tooMany', seconds: number): Page {
  const headers = { 'retry-after': String(seconds) }
  return { status: 429, body: refusalPage(language, reason), headers }
}

/** Why an answer cannot be taken as it is; `age`: of its page in ms, null: no page of ours. */
function problemOf(
  form: Form,
  { value, comment }: { value: string; comment: string },
  age: number | null,
): keyof FormWords | null {
  if (age === null || age > ticketAge.most) return 'tooOld'
  if (age < ticketAge.least) return 'tooFast'
  const instrument = FormInstrument.parse(form.instrument)
  if (!/^\d{1,2}$/.test(value) || !isOnScale(instrument, Number(value))) return 'choose'
  return comment.length > formLimits.comment ? 'tooLong' : null
}
