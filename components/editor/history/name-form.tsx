import { Check, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

/** A version's name, typed in its place. Enter keeps it, Escape leaves it as it was. */
export function NameForm({
  name,
  onName,
  onCancel,
}: {
  name: string
  onName: (name: string) => void
  onCancel: () => void
}) {
  const [text, setText] = useState(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || text.trim() === name) onCancel()
    else onName(text.trim())
  }
  return (
    <form onSubmit={submit} className="flex items-center gap-1">
      <Input
        // The person has just asked to type here.
        autoFocus
        dir="auto"
        aria-label="Name of this version"
        placeholder="As agreed on Monday"
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          onCancel()
        }}
        className="h-7 min-w-0 flex-1"
      />
      <Button type="submit" variant="ghost" size="icon-sm" aria-label="Keep the name">
        <Check />
      </Button>
      <Button variant="ghost" size="icon-sm" aria-label="Leave it as it was" onClick={onCancel}>
        <X />
      </Button>
    </form>
  )
}
