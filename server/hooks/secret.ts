import { timingSafeEqual } from 'node:crypto'
import { hashToken, makeToken } from '@/server/auth/api-key'

const shown = 6

/** A webhook's secret, to be shown once, and what is stored of it. */
export function makeHookSecret(): { secret: string; secretHash: string; secretPrefix: string } {
  const secret = makeToken()
  return { secret, secretHash: hashToken(secret), secretPrefix: secret.slice(0, shown) }
}

const nobodys = hashToken('')

/** Whether a secret is the stored one; as slow when nothing is stored. */
export function isHookSecret(secret: string, secretHash: string | null | undefined): boolean {
  const isEqual = timingSafeEqual(
    Buffer.from(hashToken(secret)),
    Buffer.from(secretHash ?? nobodys),
  )
  return isEqual && secretHash != null
}
