import { z } from 'zod'
import { Anchor } from '@/core/comments/anchor'
import { PersonRef } from '@/core/comments/person'
import { makeStore } from '../state/store'
import type { Outgoing } from './outgoing'

const Picture = z.object({ id: z.string(), width: z.number(), height: z.number() })

const Draft = z.object({
  text: z.string(),
  /** Who is meant by "@Name" in the text. */
  people: z.record(z.string(), PersonRef),
  pictures: z.array(Picture),
  /** What it would begin a thread on; null: it is an answer. */
  anchor: Anchor.nullable(),
})
/** What somebody has begun to write at one place. */
export type Draft = z.infer<typeof Draft>

const Unsent = z.object({
  id: z.string(),
  threadId: z.string(),
  begins: z.object({ anchor: Anchor, title: z.string() }).nullable(),
  text: z.string(),
  pictures: z.array(Picture),
  at: z.string(),
})

/**
 * What one person writes in one journey and the server does not have yet:
 * drafts by place, and comments that were sent and not acknowledged. It lies in
 * this browser; where that has no storage it lasts as long as the page.
 */
export class KeptWriting {
  readonly drafts = makeStore<{ readonly byPlace: ReadonlyMap<string, Draft> }>({
    byPlace: new Map(),
  })
  readonly #prefix: string

  constructor(
    person: string,
    journeyId: string,
    private readonly storage: Storage | null,
  ) {
    this.#prefix = `throughline.comments:${person}:${journeyId}:`
    this.drafts.set({ byPlace: new Map(this.#read('draft:', Draft)) })
  }

  /** Comments that an earlier page could not send. */
  unsent(): Omit<Outgoing, 'failure'>[] {
    return this.#read('unsent:', Unsent).map(([, comment]) => comment)
  }

  setDraft(place: string, draft: Draft | null): void {
    const byPlace = new Map(this.drafts.get().byPlace)
    if (draft) byPlace.set(place, draft)
    else byPlace.delete(place)
    this.drafts.set({ byPlace })
    this.#write(`draft:${place}`, draft)
  }

  keepUnsent({ failure: _failure, ...comment }: Outgoing): void {
    this.#write(`unsent:${comment.id}`, comment)
  }

  forgetUnsent(id: string): void {
    this.#write(`unsent:${id}`, null)
  }

  #read<Value>(kind: string, schema: z.ZodType<Value>): [string, Value][] {
    const { storage } = this
    if (!storage) return []
    const start = this.#prefix + kind
    return Object.keys(storage)
      .filter((key) => key.startsWith(start))
      .flatMap((key): [string, Value][] => {
        const kept = schema.safeParse(parsed(storage.getItem(key)))
        return kept.success ? [[key.slice(start.length), kept.data]] : []
      })
  }

  #write(name: string, value: unknown): void {
    try {
      if (value === null) this.storage?.removeItem(this.#prefix + name)
      else this.storage?.setItem(this.#prefix + name, JSON.stringify(value))
    } catch {
      // A full disk: it is still there for as long as the page is.
    }
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

/** The browser's storage; null where it has none. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
