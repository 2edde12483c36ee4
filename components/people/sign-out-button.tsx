'use client'

import { useState } from 'react'
import { toast } from '@/components/ui/toast'
import { signOut } from './session'
import { Submit } from './submit'

/** Ends the session of this browser. */
export function SignOutButton() {
  const [busy, setBusy] = useState(false)

  async function leave() {
    setBusy(true)
    if (await signOut()) return window.location.assign('/sign-in')
    setBusy(false)
    toast.error('The server could not be reached. You are still signed in.')
  }

  return (
    <Submit type="button" variant="secondary" busy={busy} onClick={leave}>
      Sign out
    </Submit>
  )
}
