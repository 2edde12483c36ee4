import { z } from 'zod'

/** The languages in which a form can ask. */
export const formLanguages = ['en', 'fil', 'vi', 'bn', 'ur'] as const
export const FormLanguage = z.enum(formLanguages)
export type FormLanguage = z.infer<typeof FormLanguage>

/** Each language by its own name. */
export const languageNames: Record<FormLanguage, string> = {
  en: 'English',
  fil: 'Filipino',
  vi: 'Tiếng Việt',
  bn: 'বাংলা',
  ur: 'اردو',
}

export function directionOf(language: FormLanguage): 'ltr' | 'rtl' {
  return language === 'ur' ? 'rtl' : 'ltr'
}

/** The instruments that a form can ask with. */
export const formInstruments = ['nps', 'csat', 'ces', 'rating'] as const
export const FormInstrument = z.enum(formInstruments)
export type FormInstrument = z.infer<typeof FormInstrument>

/** What a form asks until somebody writes it in their own words. */
export const usualQuestions: Record<FormInstrument, Record<FormLanguage, string>> = {
  nps: {
    en: 'How likely are you to recommend us to a friend or colleague?',
    fil: 'Gaano po kalaki ang posibilidad na irerekomenda ninyo kami sa kaibigan o katrabaho?',
    vi: 'Bạn sẵn lòng giới thiệu chúng tôi với bạn bè hoặc đồng nghiệp đến mức nào?',
    bn: 'আপনি বন্ধু বা সহকর্মীর কাছে আমাদের সুপারিশ করবেন, এমন সম্ভাবনা কতটুকু?',
    ur: 'اس بات کا کتنا امکان ہے کہ آپ کسی دوست یا ساتھی کو ہمارا نام تجویز کریں گے؟',
  },
  csat: {
    en: 'How satisfied were you?',
    fil: 'Gaano po kayo nasiyahan?',
    vi: 'Bạn hài lòng đến mức nào?',
    bn: 'আপনি কতটা সন্তুষ্ট হয়েছেন?',
    ur: 'آپ کس حد تک مطمئن ہیں؟',
  },
  ces: {
    en: 'How easy was it?',
    fil: 'Gaano po ito kadali para sa inyo?',
    vi: 'Việc này dễ hay khó đối với bạn?',
    bn: 'কাজটি আপনার জন্য কতটা সহজ ছিল?',
    ur: 'یہ کام آپ کے لیے کتنا آسان رہا؟',
  },
  rating: {
    en: 'How would you rate it?',
    fil: 'Anong rating po ang ibibigay ninyo?',
    vi: 'Bạn đánh giá thế nào về trải nghiệm này?',
    bn: 'আপনি এটিকে কত নম্বর দেবেন?',
    ur: 'آپ اسے کتنے نمبر دیں گے؟',
  },
}

export const formLimits = { question: 300, comment: 1000, daily: 100_000 } as const

const Question = z.string().trim().max(formLimits.question)

/** What somebody settles about a form. */
export const FormSettings = z.object({
  touchpointId: z.uuid(),
  instrument: FormInstrument,
  /** The first is shown to whoever reads none of them. */
  languages: z.array(FormLanguage).min(1).max(formLanguages.length),
  /** By language; a language without one asks the usual question. */
  question: z.partialRecord(FormLanguage, Question),
  /** Whether it asks for words too. */
  comment: z.boolean(),
  channel: z.string().trim().max(200),
  /** Answers that it takes in a day. */
  dailyLimit: z.number().int().min(1).max(formLimits.daily),
})
export type FormSettings = z.infer<typeof FormSettings>
