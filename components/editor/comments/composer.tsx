import { ImagePlus, SendHorizontal } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import type { Anchor } from '@/core/comments/anchor'
import { longestComment } from '@/core/comments/comment-text'
import { nameToMention, withMentions } from '@/core/comments/mention-text'
import type { CommentPictureView, Mentionable } from '@/core/comments/views'
import { isMac } from '../commands/shortcut'
import { useStatus } from '../session/use-journey'
import { Attached } from './attached'
import type { Draft } from './kept-writing'
import { MentionList, optionId, useMentionable } from './mention-list'
import {
  isAddress,
  makeLink,
  nameBeingTyped,
  type Replacement,
  type Selected,
  toggleMark,
} from './text-marks'
import { picturesIn, pictureTypes } from './upload-picture'
import { noDraft, useCommentDraft } from './use-comment-draft'
import { useUploads } from './use-uploads'

export type Written = { text: string; pictures: readonly CommentPictureView[] }

/** Where one writes a comment. What is written is kept until it is sent. */
export function Composer({
  place,
  anchor = null,
  initial = noDraft,
  label,
  sendLabel = 'Send',
  autoFocus = false,
  busy = false,
  onSend,
  onCancel,
}: {
  place: string
  anchor?: Anchor | null
  initial?: Draft
  label: string
  sendLabel?: string
  autoFocus?: boolean
  busy?: boolean
  onSend: (written: Written) => void
  onCancel?: () => void
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, change, attach, clear } = useCommentDraft(place, anchor, initial)
  const mention = useMention(draft, change, field)
  const offline = useStatus().state === 'offline'
  const { uploads, refusal, add } = useUploads(draft.pictures, attach)
  useEffect(() => {
    if (!autoFocus || !field.current) return
    field.current.focus({ preventScroll: true })
    const end = field.current.value.length
    field.current.setSelectionRange(end, end)
  }, [autoFocus])

  const text = withMentions(draft.text, draft.people).trim()
  const tooLong = text.length > longestComment
  const canSend =
    (text !== '' || draft.pictures.length > 0) && !tooLong && !busy && uploads.length === 0
  const send = () => {
    if (!canSend) return
    onSend({ text, pictures: draft.pictures })
    clear()
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const mod = isMac(navigator.platform) ? event.metaKey : event.ctrlKey
    if (mention.press(event)) return
    if (mod && event.key === 'Enter') {
      event.preventDefault()
      send()
    } else if (mod && !event.shiftKey && !event.altKey && markOf(event)) {
      event.preventDefault()
      replaceIn(event.currentTarget, markOf(event))
    } else if (event.key === 'Escape' && onCancel) {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <div className="relative">
      {mention.people.length > 0 ? (
        <MentionList
          id={mention.listId}
          people={mention.people}
          active={mention.active}
          onChoose={mention.choose}
          onPoint={mention.setActive}
        />
      ) : null}
      <span role="status" className="sr-only">
        {mention.people.length > 0 ? peopleText(mention.people.length) : ''}
      </span>
      <div
        role="group"
        aria-label={label}
        className="rounded-md border border-input bg-card focus-within:outline-2 focus-within:outline-ring"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          add(picturesIn(event.dataTransfer))
        }}
      >
        <textarea
          ref={field}
          dir="auto"
          rows={1}
          aria-label={label}
          placeholder={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={mention.people.length > 0 ? mention.listId : undefined}
          aria-activedescendant={
            mention.people.length > 0 ? optionId(mention.listId, mention.active) : undefined
          }
          value={draft.text}
          onChange={(event) => {
            change({ text: event.currentTarget.value })
            mention.look()
          }}
          onSelect={mention.look}
          onBlur={mention.close}
          onKeyDown={press}
          onPaste={(event) => {
            const pictures = picturesIn(event.clipboardData)
            if (pictures.length === 0) return pasteLink(event)
            event.preventDefault()
            add(pictures)
          }}
          className="field-sizing-content block max-h-60 min-h-9 w-full resize-none bg-transparent px-2.5 pt-2 pb-1 text-base outline-none placeholder:text-muted-foreground max-sm:text-lg"
        />
        <Attached
          pictures={draft.pictures}
          uploads={uploads}
          refusal={refusal}
          onRemove={(id) =>
            change({ pictures: draft.pictures.filter((picture) => picture.id !== id) })
          }
        />
        <div className="flex items-center gap-1 px-1 pb-1">
          <AttachButton onChoose={add} />
          <span className="min-w-0 flex-1 ps-1 text-muted-foreground text-xs">
            {tooLong
              ? 'A comment may have up to 10,000 characters. Split it in two.'
              : offline && text !== ''
                ? 'No connection: this is kept here as a draft.'
                : null}
          </span>
          {onCancel ? (
            <Button variant="ghost" size="sm" onClick={onCancel}>
              Cancel
            </Button>
          ) : null}
          <Tooltip content={isMac(navigator.platform) ? '⌘ Enter' : 'Ctrl Enter'}>
            <Button size="sm" aria-disabled={!canSend} aria-label={sendLabel} onClick={send}>
              <SendHorizontal className="rtl:rotate-180" />
            </Button>
          </Tooltip>
        </div>
      </div>
    </div>
  )
}

/** Attaches pictures that are chosen from the device. */
function AttachButton({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Tooltip content="Attach a picture">
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Attach a picture"
          onClick={() => input.current?.click()}
        >
          <ImagePlus />
        </Button>
      </Tooltip>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={pictureTypes.join()}
        onChange={(event) => {
          onChoose([...(event.currentTarget.files ?? [])])
          // The same picture can be chosen once more.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

function peopleText(count: number): string {
  return count === 1
    ? 'One person. Press Enter to mention them.'
    : `${count} people. Choose with the arrow keys and Enter.`
}

/** What a formatting key does to the text. */
function markOf(event: KeyboardEvent<HTMLTextAreaElement>): Replacement | null {
  const selected = selectedIn(event.currentTarget)
  const key = event.key.toLowerCase()
  if (key === 'b' || key === 'i' || key === 'e') return toggleMark(selected, key)
  return key === 'k' ? makeLink(selected) : null
}

function selectedIn(field: HTMLTextAreaElement): Selected {
  return { text: field.value, start: field.selectionStart, end: field.selectionEnd }
}

/** An address that is pasted over words leads there from them. */
function pasteLink(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const field = event.currentTarget
  const url = event.clipboardData.getData('text/plain').trim()
  if (field.selectionStart === field.selectionEnd || !isAddress(url)) return
  event.preventDefault()
  replaceIn(field, makeLink(selectedIn(field), url))
}

/** Types into a field, so that the browser's own undo takes it back. */
function replaceIn(field: HTMLTextAreaElement, change: Replacement | null): void {
  if (!change) return
  field.setSelectionRange(change.from, change.to)
  if (!document.execCommand('insertText', false, change.insert)) {
    field.setRangeText(change.insert)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field.setSelectionRange(change.start, change.end)
}

/** The list of people that opens behind an @. */
function useMention(
  draft: Draft,
  change: (parts: Partial<Draft>) => void,
  field: React.RefObject<HTMLTextAreaElement | null>,
) {
  const listId = useId()
  const [typed, setTyped] = useState<{ from: number; name: string } | null>(null)
  const [active, setActive] = useState(0)
  const people = useMentionable(typed?.name ?? null)
  const close = () => setTyped(null)
  const look = () => {
    const at = field.current
    if (!at || at.selectionStart !== at.selectionEnd) return close()
    const next = nameBeingTyped(at.value, at.selectionStart)
    if (next?.from === typed?.from && next?.name === typed?.name) return
    setTyped(next)
    setActive(0)
  }
  const choose = ({ name, person }: Mentionable) => {
    const at = field.current
    if (!at || !typed) return
    const called = nameToMention(name, person, draft.people)
    change({ people: { ...draft.people, [called]: person } })
    const insert = `@${called} `
    const caret = typed.from + insert.length
    replaceIn(at, { from: typed.from, to: at.selectionStart, insert, start: caret, end: caret })
    close()
  }
  const press = (event: KeyboardEvent): boolean => {
    if (people.length === 0) return false
    const chosen = people[active]
    if (event.key === 'ArrowDown') setActive((active + 1) % people.length)
    else if (event.key === 'ArrowUp') setActive((active + people.length - 1) % people.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen)
    else if (event.key === 'Escape') close()
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return { listId, people, active, setActive, choose, look, close, press }
}
