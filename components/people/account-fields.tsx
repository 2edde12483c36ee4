import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { PasswordInput } from './password-input'

/** Name, e-mail address and password of a new account. */
export function AccountFields({
  errors,
  email,
  asksPassword = true,
}: {
  errors: Record<string, string>
  /** Given by an invitation, and then not to be changed. */
  email?: string | null
  asksPassword?: boolean
}) {
  return (
    <>
      <Field label="Your name" error={errors.name}>
        {(control) => <Input {...control} name="name" autoComplete="name" className="h-10" />}
      </Field>
      <Field label="E-mail address" error={errors.email}>
        {(control) => (
          <Input
            {...control}
            dir="ltr"
            name="email"
            type="email"
            autoComplete="username"
            className="h-10 read-only:bg-muted"
            defaultValue={email ?? undefined}
            readOnly={Boolean(email)}
          />
        )}
      </Field>
      {asksPassword ? (
        <Field label="Password" hint="At least 10 characters." error={errors.password}>
          {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" />}
        </Field>
      ) : null}
    </>
  )
}
