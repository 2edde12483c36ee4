import type { FormLanguage } from '@/core/feedback/form'

/**
 * In which of its languages a form asks: the one that the address names, else
 * the first of the browser's that it has, else its own first one.
 * @param accepted the header Accept-Language
 */
export function languageOf(
  languages: readonly FormLanguage[],
  named: string | null,
  accepted = '',
): FormLanguage {
  const known = (tag: string): FormLanguage | undefined => {
    const short = tag.trim().toLowerCase().split('-')[0]
    // Browsers say Tagalog where the language is called Filipino.
    return languages.find((one) => one === (short === 'tl' ? 'fil' : short))
  }
  const wished = accepted
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.split(';')
      return { language: known(tag), quality: Number(quality.trim().slice(2)) || 0 }
    })
    .sort((a, b) => b.quality - a.quality)
  return (
    (named === null ? undefined : known(named)) ??
    wished.find(({ language, quality }) => language && quality > 0)?.language ??
    languages[0] ??
    'en'
  )
}
