import { useCallback, useEffect, useRef, useState } from 'react'

/** A pause of this long in typing sends what is typed so far, in milliseconds. */
const pause = 400

export type Draft = {
  value: string
  onChange: (event: { target: { value: string } }) => void
  onBlur: () => void
}

/**
 * The text of a field while it is typed. It is committed after a short pause and
 * when the field is left; what others write shows up while nobody types here.
 */
export function useDraft(
  value: string,
  commit: (text: string, ended: boolean) => void,
  /** Somebody else types here now: what was typed so far is kept, and theirs is shown. */
  isHeld = false,
): Draft & { flush: () => void } {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ draft, value, commit })
  latest.current = { draft, value, commit }
  const flush = useCallback((ended: boolean) => {
    const now = latest.current
    if (now.draft !== null && now.draft !== now.value) now.commit(now.draft, ended)
  }, [])
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => flush(false), pause)
    return () => clearTimeout(timer)
  })
  useEffect(() => {
    if (!isHeld) return
    flush(true)
    setDraft(null)
  }, [isHeld, flush])
  // A field that goes away with its panel has not lost focus first.
  useEffect(() => () => flush(true), [flush])
  const end = () => {
    flush(true)
    setDraft(null)
  }
  return {
    value: draft ?? value,
    onChange: (event) => setDraft(event.target.value),
    onBlur: end,
    flush: end,
  }
}
