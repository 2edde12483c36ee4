'use client'

import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import { Button } from '@/components/ui/button'
import type { ShareLink } from './link'
import { QrCode } from './qr-code'

/** The way in for a whole room: a code to scan and an address to type, read from the last row. */
export function Projector({
  title,
  link,
  onClose,
}: {
  title: string
  link: ShareLink
  onClose: () => void
}) {
  const { host, path, token } = partsOf(link.url)
  return (
    <Primitive.Root open onOpenChange={(open) => open || onClose()}>
      <Primitive.Portal>
        <Primitive.Content
          aria-describedby={undefined}
          className="fixed inset-0 z-50 flex flex-col items-center justify-center gap-[4vmin] overflow-y-auto bg-background p-[4vmin] text-foreground outline-none landscape:flex-row landscape:gap-[6vmin]"
        >
          <QrCode
            value={link.url}
            className="aspect-square w-[min(80vw,48dvh)] shrink-0 rounded-lg border landscape:w-[min(46vw,86dvh)]"
          />
          <div className="w-full min-w-0 max-w-[44rem] space-y-[2.5vmin] text-center landscape:text-start">
            <Primitive.Title
              dir="auto"
              className="font-semibold text-[clamp(1.5rem,5vmin,4rem)] leading-tight"
            >
              {title}
            </Primitive.Title>
            <p className="text-[clamp(1rem,3vmin,2.25rem)] text-muted-foreground">
              Scan the code, or type this address:
            </p>
            <p dir="ltr" className="font-mono text-[clamp(1.05rem,5vmin,4rem)] leading-snug">
              <span className="block break-words">
                {host}
                {path}
              </span>
              <strong className="block break-words font-semibold">{token}</strong>
            </p>
            {link.hasPassword ? (
              <p className="text-[clamp(1rem,3vmin,2.25rem)] text-muted-foreground">
                You are asked for a password.
              </p>
            ) : null}
          </div>
          <Primitive.Close asChild>
            <Button variant="ghost" size="icon" aria-label="Close" className="absolute end-3 top-3">
              <X />
            </Button>
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** An address as people type it: no protocol, and what is hard to type in a line of its own. */
function partsOf(url: string): { host: string; path: string; token: string } {
  const { host, pathname } = new URL(url)
  const [token = ''] = pathname.split('/').slice(-1)
  return { host, path: pathname.slice(0, -token.length), token }
}
