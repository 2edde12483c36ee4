'use client'

import { useState } from 'react'
import { toast } from '@/components/ui/toast'
import { goToProvider } from './session'
import { Submit } from './submit'

/**
 * Leads to the identity provider, and from there back to `next`.
 * @param name what people know the provider by
 */
export function ProviderButton({
  name,
  next,
  isMain = false,
}: {
  name: string
  next: string
  /** There is no other way in. */
  isMain?: boolean
}) {
  const [busy, setBusy] = useState(false)

  async function go() {
    setBusy(true)
    if (await goToProvider(next)) return
    setBusy(false)
    toast.error(`${name} could not be reached. Try again in a moment.`)
  }

  return (
    <Submit
      type="button"
      variant={isMain ? 'default' : 'secondary'}
      size="lg"
      className="w-full"
      busy={busy}
      onClick={go}
    >
      Continue with {name}
    </Submit>
  )
}
