'use client'

import { Check, Copy, KeyRound, Presentation } from 'lucide-react'
import { useState } from 'react'
import { guestWords } from '@/components/guests/guest-words'
import { timeAgo } from '@/components/home/time-ago'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import type { ShareLink } from './link'
import { RevokeLink } from './revoke-link'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** One link with its address, what has become of it, and what one can do with it. */
export function LinkRow({
  journeyId,
  link,
  onShow,
}: {
  journeyId: string
  link: ShareLink
  onShow: (link: ShareLink) => void
}) {
  return (
    <li className="space-y-2 rounded-md border p-3">
      <div className="flex flex-wrap items-center gap-2">
        <Badge>{guestWords[link.role].name}</Badge>
        {link.hasPassword ? (
          <Badge>
            <KeyRound aria-hidden="true" />
            Password
          </Badge>
        ) : null}
        {link.label ? (
          <span dir="auto" className="min-w-0 flex-1 truncate font-medium">
            {link.label}
          </span>
        ) : null}
      </div>
      {link.hasExpired ? null : <Address url={link.url} onShow={() => onShow(link)} />}
      <div className="flex items-center justify-between gap-2">
        <p className="text-muted-foreground text-sm">
          <span className="block">{usesText(link)}</span>
          <span className="block">{endText(link)}</span>
        </p>
        <RevokeLink journeyId={journeyId} linkId={link.id} />
      </div>
    </li>
  )
}

function Address({ url, onShow }: { url: string; onShow: () => void }) {
  const [copied, setCopied] = useState(false)

  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      setCopied(true)
    } catch {
      toast.error('The browser did not allow copying. Select the text and copy it yourself.')
    }
  }

  return (
    <div className="flex flex-wrap gap-2">
      <Input
        aria-label="Address of the link"
        dir="ltr"
        readOnly
        value={url}
        className="min-w-52 flex-1 font-mono text-sm"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="secondary" onClick={copy} aria-live="polite">
        {copied ? <Check /> : <Copy />}
        {copied ? 'Copied' : 'Copy'}
      </Button>
      <Button onClick={onShow}>
        <Presentation />
        Show on screen
      </Button>
    </div>
  )
}

function usesText({ uses, lastUsedAt }: ShareLink): string {
  if (uses === 0 || !lastUsedAt) return 'Nobody has come in by it yet'
  const last = timeAgo(lastUsedAt, new Date())
  return uses === 1 ? `1 guest, last ${last}` : `${uses} guests, last ${last}`
}

function endText({ expiresAt, hasExpired }: ShareLink): string {
  if (!expiresAt) return 'Works until you revoke it'
  const end = moment.format(new Date(expiresAt))
  return hasExpired ? `Ended ${end}` : `Ends ${end}`
}
