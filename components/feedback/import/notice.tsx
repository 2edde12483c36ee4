import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

const kinds = {
  danger: { classes: 'bg-danger-soft text-danger', Icon: CircleAlert, role: 'alert' },
  warning: { classes: 'bg-warning-soft text-warning', Icon: CircleAlert, role: 'status' },
  info: { classes: 'bg-primary-soft text-foreground', Icon: Info, role: 'status' },
} as const

/** Something to know before going on, with what one can do about it. */
export function Notice({
  kind,
  title,
  children,
  actions,
}: {
  kind: keyof typeof kinds
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  const { classes, Icon, role } = kinds[kind]
  return (
    <div role={role} className={cn('flex flex-wrap gap-x-3 gap-y-2 rounded-md p-3', classes)}>
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium">{title}</p>
        {children ? <div className="text-foreground">{children}</div> : null}
      </div>
      {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
    </div>
  )
}
