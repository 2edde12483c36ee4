/** Quotes and lists that begin on one line, and in the whole text. */
const mostContainers = { onOneLine: 6, inAll: 1_000 }
/** Runs of signs that may open or close something: the parser compares each with all before it. */
const mostSigns = 1_000

const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm
const container = />|[-+*]|\d+[.)]/g
const signs = /\*+|_+|~+|`+|[[\]]/g

/**
 * Whether a text nests deeper, or has more marks, than anybody writes. The
 * parser takes seconds for such a text, or more stack than there is.
 */
export function isTangled(markdown: string): boolean {
  if (count(markdown, signs) > mostSigns) return true
  const onLines = [...markdown.matchAll(containers)].map(([line]) => count(line, container))
  const inAll = onLines.reduce((sum, one) => sum + one, 0)
  return inAll > mostContainers.inAll || onLines.some((one) => one > mostContainers.onOneLine)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
