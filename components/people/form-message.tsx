import { CircleAlert } from 'lucide-react'

/** What is wrong with a form as a whole; room is taken only when there is something. */
export function FormMessage({ children }: { children: string | null }) {
  if (!children) return null
  return (
    <p role="alert" className="flex gap-2 rounded-sm bg-danger-soft p-2.5 text-danger text-sm">
      <CircleAlert className="mt-px size-4 shrink-0" aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}
