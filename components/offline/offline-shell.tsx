'use client'

import { useEffect } from 'react'
import { pageBuild } from './page-build'
import { keepShell } from './shell'

/** Keeps the parts of the page for opening it without a network; draws nothing. */
export function OfflineShell() {
  useEffect(() => {
    // Without it all goes on as before, but for a reload without a network.
    void keepShell(pageBuild()).catch(() => {})
  }, [])
  return null
}
