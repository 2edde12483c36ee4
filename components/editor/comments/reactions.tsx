import { SmilePlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Input } from '@/components/ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { Tooltip } from '@/components/ui/tooltip'
import type { PersonRef } from '@/core/comments/person'
import type { CommentReaction } from '@/core/comments/views'
import { type EmojiList, emojiName, findEmoji, quickEmoji } from './emoji'

/** What people think of a comment, without words. */
export function Reactions({
  reactions,
  me,
  onReact,
}: {
  reactions: readonly CommentReaction[]
  me: PersonRef
  /** Null: one may only look. */
  onReact: ((emoji: string, on: boolean) => void) | null
}) {
  if (reactions.length === 0) return null
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1">
      {reactions.map(({ emoji, people }) => {
        const mine = people.some(({ person }) => person === me)
        const who = people.map(({ name }) => name)
        return (
          <Tooltip key={emoji} content={<bdi>{listOf(who)}</bdi>}>
            <button
              type="button"
              aria-pressed={mine}
              aria-label={`${emojiName(emoji)}: ${listOf(who)}`}
              aria-disabled={onReact === null}
              className={cn(
                'focus-ring flex h-6 items-center gap-1 rounded-full border px-1.5 text-xs pointer-coarse:h-9 pointer-coarse:px-2.5',
                mine ? 'border-primary bg-primary-soft text-link' : 'bg-card hover:bg-accent',
              )}
              onClick={() => onReact?.(emoji, !mine)}
            >
              <span aria-hidden>{emoji}</span>
              {people.length}
            </button>
          </Tooltip>
        )
      })}
    </div>
  )
}

const list = new Intl.ListFormat('en')

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 8)
  const more = names.length - shown.length
  return list.format(more > 0 ? [...shown, more === 1 ? 'one more' : `${more} more`] : shown)
}

/** Opens the list of emoji to react with. */
export function ReactButton({ onReact }: { onReact: (emoji: string) => void }) {
  const [open, setOpen] = useState(false)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label="React">
          <SmilePlus />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="w-72 p-2" aria-label="Reactions">
        <EmojiPicker
          onChoose={(sign) => {
            setOpen(false)
            onReact(sign)
          }}
        />
      </PopoverContent>
    </Popover>
  )
}

function EmojiPicker({ onChoose }: { onChoose: (sign: string) => void }) {
  const [search, setSearch] = useState('')
  const found = findEmoji(search)
  return (
    <>
      <Input
        aria-label="Find an emoji"
        placeholder="Find an emoji"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {search === '' ? <Row signs={quickEmoji} onChoose={onChoose} /> : null}
      <div className="mt-1 max-h-40 overflow-y-auto border-t pt-1">
        {found.length === 0 ? (
          <p className="p-2 text-center text-muted-foreground text-sm">No emoji has this name.</p>
        ) : (
          <Row signs={search === '' ? found.slice(quickEmoji.length) : found} onChoose={onChoose} />
        )}
      </div>
    </>
  )
}

function Row({ signs, onChoose }: { signs: EmojiList; onChoose: (sign: string) => void }) {
  return (
    <div className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(2rem,1fr))] pointer-coarse:grid-cols-[repeat(auto-fill,minmax(2.5rem,1fr))]">
      {signs.map(([sign, names]) => (
        <button
          key={sign}
          type="button"
          aria-label={names}
          title={names.split(' ')[0]}
          className="focus-ring h-8 rounded-sm text-lg hover:bg-accent pointer-coarse:h-10"
          onClick={() => onChoose(sign)}
        >
          {sign}
        </button>
      ))}
    </div>
  )
}
