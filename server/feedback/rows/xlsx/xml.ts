import sax from 'sax'
import { Invalid } from '@/server/errors'

export type XmlHandler = {
  /** Names come without their namespace's prefix. */
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/**
 * Reads XML as it comes. Entities other than XML's own five are not known, so
 * that none can grow or reach elsewhere. After each piece the consumer gets a
 * turn, to take what has come together.
 * @throws Invalid when it is no XML.
 */
export async function* parseXml(
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const parser = sax.parser(true, { position: false })
  let failed = false
  parser.onerror = () => {
    failed = true
  }
  parser.onopentag = ({ name, attributes }) =>
    handler.open?.(local(name), attributes as Record<string, string>)
  parser.onclosetag = (name) => handler.close?.(local(name))
  parser.ontext = (text) => handler.text?.(text)
  parser.oncdata = (text) => handler.text?.(text)
  const write = (text: string) => {
    parser.write(text)
    if (failed) throw new Invalid(notXml)
  }
  let decoder: TextDecoder | undefined
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece))
    write(decoder.decode(piece, { stream: true }))
    yield
  }
  write(decoder?.decode() ?? '')
  parser.close()
  if (failed) throw new Invalid(notXml)
}

/** Reads all of it. @throws Invalid */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): Promise<void> {
  for await (const _ of parseXml(bytes, handler));
}

const notXml =
  'The workbook cannot be read: a part of it is not as a workbook should be. Open it in Excel, save it again, and upload that.'

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Parts of a workbook are UTF-8, or UTF-16 with a mark. */
function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le'
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
