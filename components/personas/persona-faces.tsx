import { cn } from '@/components/ui/cn'
import { PersonaFace } from './persona-face'

type Persona = { id: string; name: string; avatarId: string | null }

/** A row of overlapping faces; past `most` of them, how many more there are. */
export function PersonaFaces({
  personas,
  most = 4,
  className,
}: {
  personas: readonly Persona[]
  most?: number
  className?: string
}) {
  const shown = personas.length > most ? personas.slice(0, most - 1) : personas
  const more = personas.length - shown.length
  if (personas.length === 0) return null
  const names = new Intl.ListFormat('en').format(personas.map((persona) => persona.name))
  return (
    <span
      role="img"
      aria-label={`For ${names}`}
      title={names}
      className={cn('flex -space-x-1.5 rtl:space-x-reverse', className)}
    >
      {shown.map((persona) => (
        <PersonaFace
          key={persona.id}
          persona={persona}
          decorative
          className="size-6 ring-2 ring-card"
        />
      ))}
      {more > 0 ? (
        <span className="flex size-6 items-center justify-center rounded-full bg-secondary font-medium text-[11px] ring-2 ring-card">
          {`+${more}`}
        </span>
      ) : null}
    </span>
  )
}
