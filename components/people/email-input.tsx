import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** The e-mail address of whoever signs in. It stays as they change between the ways to do it. */
export function EmailInput({
  error,
  value,
  onChange,
}: {
  error: string | undefined
  value: string
  onChange: (value: string) => void
}) {
  return (
    <Field label="E-mail address" error={error}>
      {(control) => (
        <Input
          {...control}
          dir="ltr"
          name="email"
          type="email"
          autoComplete="username"
          className="h-10"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
