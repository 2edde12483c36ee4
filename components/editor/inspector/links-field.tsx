import { ExternalLink, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Link, limits } from '@/core/journey/records'
import { TypingNote } from '../presence/typing-note'
import { useFieldLock } from '../presence/use-field-lock'

/** Links of a touchpoint: what is there, and a field for one more. */
export function LinksField({
  recordId,
  links,
  disabled,
  onChange,
}: {
  recordId: string
  links: readonly Link[]
  disabled: boolean
  onChange: (links: Link[]) => void
}) {
  return (
    <div className="space-y-2">
      {links.length > 0 ? (
        <ul aria-label="Links" className="space-y-1">
          {links.map((link) => (
            <li key={link.url} className="flex items-center gap-1">
              <a
                href={link.url}
                target="_blank"
                rel="noopener noreferrer"
                className="flex min-w-0 flex-1 items-center gap-1.5 text-link text-sm hover:underline"
              >
                <ExternalLink className="size-3.5 shrink-0" aria-hidden />
                <span dir="auto" className="truncate">
                  {link.title || link.url}
                </span>
              </a>
              <Button
                variant="ghost"
                size="icon-sm"
                disabled={disabled}
                aria-label={`Remove the link ${link.title || link.url}`}
                onClick={() => onChange(links.filter((each) => each.url !== link.url))}
              >
                <X />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <NewLink
        recordId={recordId}
        disabled={disabled || links.length >= limits.links}
        onAdd={(link) => onChange([...links.filter(({ url }) => url !== link.url), link])}
      />
    </div>
  )
}

function NewLink({
  recordId,
  disabled,
  onAdd,
}: {
  recordId: string
  disabled: boolean
  onAdd: (link: Link) => void
}) {
  const { holder, control: held, leave } = useFieldLock(recordId, 'links')
  const [url, setUrl] = useState('')
  const [error, setError] = useState<string | null>(null)
  const add = () => {
    const typed = url.trim()
    if (typed === '') return
    const link = Link.safeParse({ url: withScheme(typed), title: '' })
    if (!link.success) return setError('This is not a web address, such as https://example.com.')
    onAdd(link.data)
    setUrl('')
    setError(null)
  }
  return (
    <Field
      label="Add a link"
      error={error}
      hint={holder ? <TypingNote holder={holder} /> : undefined}
    >
      {(control) => (
        <div className="flex gap-1">
          <Input
            {...control}
            {...held}
            dir="ltr"
            value={url}
            disabled={disabled}
            placeholder="https://"
            onChange={(event) => setUrl(event.target.value)}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add()
            }}
          />
          <Button
            variant="secondary"
            size="icon"
            disabled={disabled}
            aria-label="Add the link"
            onClick={add}
          >
            <Plus />
          </Button>
        </div>
      )}
    </Field>
  )
}

/** People leave out the scheme; a scheme of its own is left as it is and checked. */
function withScheme(typed: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`
}
