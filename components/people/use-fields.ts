'use client'

import { type SubmitEvent, useState } from 'react'
import type { z } from 'zod'
import { failureOf } from '@/components/trpc/failure'

/**
 * The state of a form whose fields a schema describes by name. The browser's
 * own form data is the values; this holds what is wrong with them.
 */
export function useFields<Schema extends z.ZodObject>(schema: Schema) {
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [message, setMessage] = useState<string | null>(null)

  /** The values when all are right; else shows what is not and puts the focus there. */
  function read(event: SubmitEvent<HTMLFormElement>): z.output<Schema> | null {
    event.preventDefault()
    const form = event.currentTarget
    const parsed = schema.safeParse(Object.fromEntries(new FormData(form)))
    setMessage(null)
    setErrors(parsed.success ? {} : firstByField(parsed.error.issues))
    if (parsed.success) return parsed.data
    const first = form.elements.namedItem(String(parsed.error.issues[0]?.path[0]))
    if (first instanceof HTMLElement) first.focus()
    return null
  }

  /** Shows why the server refused: beside the fields it names, else above the button. */
  function refuse(error: unknown): void {
    const failure = failureOf(error)
    const problems = firstByField(
      failure.problems.map((problem) => ({ ...problem, path: problem.path.split('.').slice(-1) })),
    )
    const known = Object.keys(problems).some((name) => name in schema.shape)
    setErrors(problems)
    setMessage(known ? null : failure.message)
  }

  return { errors, message, setMessage, read, refuse }
}

function firstByField(issues: readonly { path: readonly PropertyKey[]; message: string }[]) {
  const errors: Record<string, string> = {}
  for (const { path, message } of issues) errors[String(path[0])] ??= message
  return errors
}
