'use client'

import { ExternalLink, ImageDown } from 'lucide-react'
import { CopyField } from '@/components/people/copy-field'
import { QrCode } from '@/components/share/qr-code'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import type { Form } from './form'
import { frameSnippet } from './frame-snippet'
import { qrPicture } from './qr-picture'

/** The ways to a form: its address, a frame for one's own site, and a code to print. */
export function ShareForm({ form, onClose }: { form: Form; onClose: () => void }) {
  const code = qrPicture(form.url)
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent className="sm:max-w-xl">
        <DialogHeader>
          <DialogTitle>Link and code</DialogTitle>
          <DialogDescription>
            Whoever has the link can answer. Close the form to end that.
          </DialogDescription>
        </DialogHeader>
        <div className="flex flex-col gap-6 sm:flex-row">
          <div className="flex shrink-0 flex-col items-center gap-2">
            <QrCode value={form.url} className="size-44 rounded-md border" />
            <Button asChild variant="secondary" size="sm">
              <a href={code} download="feedback-form.png">
                <ImageDown />
                Download
              </a>
            </Button>
          </div>
          <div className="min-w-0 flex-1 space-y-4">
            <CopyField label="Link" hint="For e-mails, receipts and chats." value={form.url} />
            <CopyField
              label="Frame"
              hint="Paste it into a page of your own site."
              value={frameSnippet(form.url)}
            />
          </div>
        </div>
        <DialogFooter>
          <Button asChild variant="secondary">
            <a href={form.url} target="_blank" rel="noreferrer">
              <ExternalLink />
              Open the form
            </a>
          </Button>
          <Button onClick={onClose}>Done</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
