'use client'

const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

/** A moment as its day, in the reader's own language and zone. */
export function Day({ at }: { at: string }) {
  return <time dateTime={at}>{format.format(new Date(at))}</time>
}
