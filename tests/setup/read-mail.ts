/** An e-mail as it came over the line, taken apart. */
export type ReceivedMail = {
  /** Of the envelope: to whom it was really sent. */
  to: string[]
  /** By their names in lower case; unfolded, encoded words decoded. */
  headers: Map<string, string>
  text: string
  html: string
}

type Part = { headers: Map<string, string>; body: string }

/** @param raw the message, one character a byte */
export function readMail(raw: string, to: string[]): ReceivedMail {
  const { headers, body } = split(raw)
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1]
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1).map(split) : []
  const ofType = (type: string) =>
    decodeBody(parts.find((part) => part.headers.get('content-type')?.startsWith(type)))
  return { to, headers, text: ofType('text/plain'), html: ofType('text/html') }
}

function split(raw: string): Part {
  const text = raw.replace(/^\r\n/, '')
  const end = text.indexOf('\r\n\r\n')
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    const value = line.slice(colon + 1).trim()
    return [line.slice(0, colon).toLowerCase(), decodeWords(value)] as const
  })
  return { headers: new Map(headers), body: text.slice(end + 4) }
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`; the space between two of them is none. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString()
        : fromQuoted(text.replaceAll('_', ' ')),
    )
}

function decodeBody(part: Part | undefined): string {
  if (!part) return ''
  const text = part.body.replace(/\r\n$/, '')
  switch (part.headers.get('content-transfer-encoding')) {
    case 'base64':
      return Buffer.from(text, 'base64').toString()
    case 'quoted-printable':
      return fromQuoted(text.replace(/=\r\n/g, '')).replaceAll('\r\n', '\n')
    default:
      return text.replaceAll('\r\n', '\n')
  }
}

function fromQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString()
}
