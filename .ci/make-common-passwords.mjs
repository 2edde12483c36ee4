/**
 * Writes core/access/common-passwords.ts from the ranked list of
 * @zxcvbn-ts/language-common (MIT), unpacked by `npm pack`:
 * `node .ci/make-common-passwords.mjs package/src/passwords.json`.
 * All that are long enough to be chosen here, and the most common shorter ones,
 * which people lengthen with digits and signs.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const least = 10
const shortOnes = { length: 5, count: 6_000 }

const ranked = JSON.parse(readFileSync(process.argv[2], 'utf8')).filter((word) =>
  /^[!-~]+$/.test(word),
)
const long = ranked.filter((word) => word.length >= least)
const short = ranked
  .filter((word) => word.length >= shortOnes.length && word.length < least)
  .slice(0, shortOnes.count)
const words = [...new Set([...long, ...short].map((word) => word.toLowerCase()))].sort()

const lines = ['']
for (const word of words) {
  const line = lines.at(-1)
  if (line.length + word.length > 96) lines.push(word)
  else lines[lines.length - 1] = line ? `${line} ${word}` : word
}
const text = lines
  .join('\n')
  .replaceAll('\\', '\\\\')
  .replaceAll('`', '\\`')
  .replaceAll('${', '\\${')

writeFileSync(
  new URL('../core/access/common-passwords.ts', import.meta.url),
  `/**
 * Passwords that are guessed first, in lower case, sorted: ${long.length} of ${least} and more characters,
 * and the ${short.length} most common of ${shortOnes.length} to ${least - 1}. They are people's own choices, as they were
 * found in breaches, with all that this means for the words in them.
 *
 * Made by .ci/make-common-passwords.mjs from @zxcvbn-ts/language-common 4.1.3, MIT,
 * (c) 2012-2016 Dan Wheeler and Dropbox, Inc., (c) 2021 @zxcvbn-ts.
 */
export const commonPasswords = \`
${text}
\`
`,
)
