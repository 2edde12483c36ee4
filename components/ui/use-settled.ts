'use client'

import { useEffect, useState } from 'react'

/** A value as it was when it last stood still for so long, in ms. */
export function useSettled<T>(value: T, stillFor = 400): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), stillFor)
    return () => clearTimeout(timer)
  }, [value, stillFor])
  return settled
}
