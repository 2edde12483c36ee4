/** A string with its quotes, a sign of structure, a run of space, or a run of anything else. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\s+|[^"{}[\],:\s]+/g

/**
 * JSON with a line for each value, as one reads it. Nothing but space between
 * values changes: long numbers, repeated names and what is no JSON stay as they
 * were sent.
 */
export function indentJson(text: string): string {
  if (!isJson(text)) return text
  const tokens = (text.match(token) ?? []).filter((one) => one.trim() !== '')
  let depth = 0
  let out = ''
  const line = () => `\n${'  '.repeat(depth)}`
  for (const [index, one] of tokens.entries()) {
    if (one === '}' || one === ']') {
      depth = Math.max(0, depth - 1)
      out += isOpening(tokens[index - 1]) ? one : line() + one
    } else if (isOpening(one)) {
      depth += 1
      out += isClosing(tokens[index + 1]) ? one : one + line()
    } else if (one === ',') out += one + line()
    else out += one === ':' ? ': ' : one
  }
  return out
}

const isOpening = (one: string | undefined) => one === '{' || one === '['
const isClosing = (one: string | undefined) => one === '}' || one === ']'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
