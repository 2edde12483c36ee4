'use client'

import { cn } from '@/components/ui/cn'
import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'
import type { Role } from '@/core/access/roles'
import { roleWords } from './role-words'

/** Chooses among the roles that may be given here. */
export function RoleSelect({
  id,
  label,
  value,
  roles,
  disabled,
  onChange,
  className,
}: {
  id?: string
  /** For those who cannot see a label beside it. */
  label?: string
  value: Role
  roles: readonly Role[]
  disabled?: boolean
  onChange: (role: Role) => void
  className?: string
}) {
  return (
    <Select
      value={value}
      disabled={disabled}
      onValueChange={(chosen) => {
        const role = roles.find((one) => one === chosen)
        if (role) onChange(role)
      }}
    >
      <SelectTrigger id={id} aria-label={label} className={cn('w-36', className)}>
        <SelectValue>{roleWords[value].name}</SelectValue>
      </SelectTrigger>
      <SelectContent align="end" className="max-w-80">
        {roles.map((role) => (
          <SelectItem key={role} value={role}>
            <span className="block font-medium">{roleWords[role].name}</span>
            <span className="block text-muted-foreground text-sm">{roleWords[role].means}</span>
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  )
}
