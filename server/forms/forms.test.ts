import { describe, expect, it } from 'vitest'
import { formInstruments, formLanguages, usualQuestions } from '@/core/feedback/form'
import { DailyCount, secondsUntilTomorrow } from './daily-count'
import { languageOf } from './language'
import { questionPage } from './pages'
import { makeTicket, readTicket } from './ticket'
import { formWords } from './words'

describe('a ticket', () => {
  const ticket = makeTicket('a secret', 'form', 1_700_000_000_000)

  it('says when it was made, and no two are alike', () => {
    expect(readTicket('a secret', 'form', ticket)).toMatchObject({ madeAt: 1_700_000_000_000 })
    expect(makeTicket('a secret', 'form', 1_700_000_000_000)).not.toBe(ticket)
  })

  it('holds for its form and its server alone, and cannot be changed', () => {
    expect(readTicket('another secret', 'form', ticket)).toBeNull()
    expect(readTicket('a secret', 'other', ticket)).toBeNull()
    expect(readTicket('a secret', 'form', `z${ticket.slice(1)}`)).toBeNull()
    for (const text of ['', '.', '..', '1.a.b', `${ticket}.x`])
      expect(readTicket('a secret', 'form', text)).toBeNull()
  })
})

describe('languageOf', () => {
  const all = [...formLanguages]

  it('takes the address first, then the browser by its wishes, then the form’s own first', () => {
    expect(languageOf(all, 'ur', 'vi')).toBe('ur')
    expect(languageOf(all, null, 'de, vi;q=0.5, bn-BD;q=0.8')).toBe('bn')
    expect(languageOf(all, null, 'tl-PH')).toBe('fil')
    expect(languageOf(['ur', 'en'], 'fr', 'de')).toBe('ur')
    expect(languageOf(['ur', 'en'], null, 'ur;q=0, en;q=nonsense')).toBe('ur')
  })
})

describe('a form’s page', () => {
  const page = {
    languages: [...formLanguages],
    asksForWords: true,
    ticket: 'a.b.c',
    instrument: 'nps',
  } as const

  it('escapes whatever people wrote', () => {
    const text = questionPage({
      ...page,
      language: 'en',
      question: '<script>alert("1")</script> & co',
      before: { value: '"><b>', comment: '</textarea><img>', problem: 'choose' },
    })
    expect(text).not.toContain('<script')
    expect(text).not.toContain('<b>')
    expect(text).not.toContain('<img')
    expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co')
    expect(text).toContain('&lt;/textarea&gt;')
  })

  it('keeps what was answered', () => {
    const before = { value: '7', comment: 'ধীর', problem: 'tooFast' } as const
    const text = questionPage({ ...page, language: 'bn', question: 'q', before })
    expect(text).toMatch(/value="7" required checked/)
    expect(text).toContain('>\nধীর</textarea>')
    expect(text).toContain(formWords.bn.tooFast)
  })

  it('counts in the digits of its language, and sends those of the scale', () => {
    const bengali = questionPage({ ...page, language: 'bn', question: 'q' })
    expect(bengali).toMatch(/value="10" required><span>১০<\/span>/)
    expect(questionPage({ ...page, language: 'ur', question: 'q' })).toContain('<span>10</span>')
  })

  it.each(formLanguages)('says everything in %s', (language) => {
    for (const instrument of formInstruments) {
      const question = usualQuestions[instrument][language]
      const text = questionPage({ ...page, language, instrument, question })
      expect(text).toContain(`lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}"`)
      expect(text).toContain(question)
      expect(text).not.toMatch(/undefined|\[object/)
    }
    expect(formWords[language].satisfaction).toHaveLength(5)
  })
})

describe('DailyCount', () => {
  it('counts on from what is stored, and anew each day', async () => {
    let now = Date.parse('2026-05-01T23:00:00Z')
    const asked: string[] = []
    const stored = async (_form: unknown, since: Date) => {
      asked.push(since.toISOString())
      return asked.length === 1 ? 8 : 0
    }
    const counts = new DailyCount(stored, () => now)
    const form = { id: 'a', dailyLimit: 10 }
    counts.add(form)
    expect(await counts.hasRoom(form)).toBe(true)
    counts.add(form)
    expect(await counts.hasRoom(form)).toBe(false)
    now += 2 * 60 * 60_000
    expect(await counts.hasRoom(form)).toBe(true)
    expect(asked).toEqual(['2026-05-01T00:00:00.000Z', '2026-05-02T00:00:00.000Z'])
  })

  it('asks again after a failure', async () => {
    let fails = true
    const counts = new DailyCount(async () => {
      if (fails) throw new Error('away')
      return 0
    })
    const form = { id: 'a', dailyLimit: 1 }
    await expect(counts.hasRoom(form)).rejects.toThrow('away')
    fails = false
    expect(await counts.hasRoom(form)).toBe(true)
  })
})

it.each([
  ['2026-05-01T00:00:00Z', 86_400],
  ['2026-05-01T23:59:59.500Z', 1],
])('from %s on a full form takes answers again in %i seconds', (now, seconds) => {
  expect(secondsUntilTomorrow(Date.parse(now))).toBe(seconds)
})
