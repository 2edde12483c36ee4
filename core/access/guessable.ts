import { commonPasswords } from './common-passwords'

/** What is known of whose password it is; guessed first, when it is known whose. */
export type Owner = { email: string; name: string }

/** What people put around a word to make it longer, at most. */
const mostAround = 6
/** Shorter words of a name or an address are in too many good passwords. */
const leastWord = 4

let common: ReadonlySet<string> | undefined

/**
 * Whether a password is one of those that are guessed first: on the list of
 * those that many people have had, one of the list with a few digits and signs
 * around it or with digits for letters, or one sign or short word again and again.
 */
export function isCommon(password: string): boolean {
  common ??= new Set(commonPasswords.trim().split(/\s+/))
  const known = common
  return isMonotonous(password) || coresOf(password).some((core) => known.has(core))
}

/** Whether a password is its owner's name, their e-mail address or ours, a few signs around it or not. */
export function isOwnWord(password: string, { email, name }: Owner): boolean {
  const [local = ''] = email.split('@')
  const words = [email, local, name, ...name.split(/\s+/), ...local.split(/[.+_-]/), 'throughline']
  const known = new Set(words.map(joined).filter((word) => [...word].length >= leastWord))
  return [password, ...coresOf(password)].some((core) => known.has(joined(core)))
}

/** In lower case, without what may stand between words. */
function joined(text: string): string {
  return text.toLowerCase().replace(/[\s.+_-]/g, '')
}

/** The password without what may stand around a word, in each way in which that can be meant. */
function coresOf(password: string): string[] {
  const lower = password.toLowerCase()
  const cores = [
    lower,
    lower.replace(/[^\p{L}\p{N}]+$/u, ''),
    lower.replace(/[^\p{L}]+$/u, ''),
    lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''),
  ]
  const meant = cores.flatMap((core) => [core, withLetters(core), withoutEcho(core)])
  const length = [...lower].length
  return meant.filter(
    (core) => core !== '' && length - [...core].length <= Math.max(mostAround, length / 2),
  )
}

/** "p4ssw0rd" is read as it is meant. */
function withLetters(text: string): string {
  const letters: Record<string, string> = {
    0: 'o',
    1: 'i',
    3: 'e',
    4: 'a',
    5: 's',
    7: 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  }
  return text.replace(/[013457@$!]/g, (sign) => letters[sign] ?? sign)
}

/** "dragondragon" is "dragon". */
function withoutEcho(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text
}

/** Up to four characters again and again, or neighbours all the way: "abcabcabc", "9876543210". */
function isMonotonous(password: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/su.test(password)) return true
  const codes = [...password].map((letter) => letter.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  return steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step))
}
