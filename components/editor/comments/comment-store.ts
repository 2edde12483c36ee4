import { failureOf } from '@/components/trpc/failure'
import { type PersonRef, personRef } from '@/core/comments/person'
import type { CommentReaction, CommentView, ThreadSummary, ThreadView } from '@/core/comments/views'
import type { Author } from '@/core/sync/author'
import { makeStore } from '../state/store'
import type { CommentServer } from './comment-server'
import type { KeptWriting } from './kept-writing'
import { type Outgoing, threadBegunBy } from './outgoing'

export type CommentState = {
  /** Whether the threads are there; they stay there while the network is away. */
  readonly loaded: boolean
  /** Why they could not be brought up to date; null: nothing is known to be wrong. */
  readonly failure: string | null
  /** Those that are there, and those that one is about to begin. */
  readonly threads: ReadonlyMap<string, ThreadSummary>
  /** Threads that were opened. */
  readonly views: ReadonlyMap<string, ThreadView>
  readonly outgoing: readonly Outgoing[]
}

/** A comment of somebody else that has just come. */
export type CommentNews = { readonly thread: ThreadSummary }

/**
 * The threads of one journey. They are read once, and brought forward by what
 * changed since. What one writes is shown at once, and stays, with the reason,
 * where it could not be sent.
 */
export class CommentStore {
  readonly state = makeStore<CommentState>({
    loaded: false,
    failure: null,
    threads: new Map(),
    views: new Map(),
    outgoing: [],
  })
  readonly #listeners = new Set<(news: CommentNews) => void>()
  #known = new Map<string, ThreadSummary>()
  #version = 0
  /** The clock's number that the server told of last. */
  #told = 0
  #refreshing: Promise<void> | null = null
  /** Threads are asked for one after the other's number: an old answer never replaces a newer one. */
  #asked = 0
  readonly #answered = new Map<string, number>()
  #watched: string | null = null

  constructor(
    private readonly server: CommentServer,
    private readonly kept: KeptWriting,
    readonly me: Author,
  ) {
    const unsent = kept.unsent().map((comment) => ({ ...comment, failure: notSent }))
    this.#setOutgoing(() => unsent)
  }

  /** @returns stops */
  onNews(listener: (news: CommentNews) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The server's clock stands here: whatever is newer than what is known is fetched. */
  heard(version: number): void {
    this.#told = Math.max(this.#told, version)
    if (this.#told > this.#version) void this.refresh()
  }

  /** Brings the threads up to date. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null
      if (this.state.get().failure === null && this.#told > this.#version) void this.refresh()
    })
    return this.#refreshing
  }

  async #refresh(): Promise<void> {
    try {
      const since = this.#version
      const { version, threads } = await this.server.threads(since)
      this.#version = version
      this.#merge(threads, since > 0)
      this.state.set({ loaded: true, failure: null })
      const watched = threads.find(({ id }) => id === this.#watched)
      if (watched && !watched.gone) await this.read(watched.id)
    } catch (error) {
      this.state.set({ failure: failureOf(error).message })
    }
  }

  #merge(threads: readonly ThreadSummary[], tell: boolean): void {
    const known = new Map(this.#known)
    for (const thread of threads) {
      const before = known.get(thread.id)
      if (thread.gone) known.delete(thread.id)
      else known.set(thread.id, thread)
      if (tell && thread.unread > (before?.unread ?? 0)) {
        for (const listener of this.#listeners) listener({ thread })
      }
    }
    this.#known = known
    this.#show()
  }

  #show(): void {
    const threads = new Map(this.#known)
    for (const comment of this.state.get().outgoing) {
      const begun = threadBegunBy(comment, this.me)
      if (begun && !threads.has(begun.id)) threads.set(begun.id, begun)
    }
    this.state.set({ threads })
  }

  /** Keeps one thread's comments up to date, until another one is watched. */
  watch(threadId: string | null): void {
    this.#watched = threadId
    if (threadId) void this.read(threadId).catch(() => {})
  }

  /** Reads a thread's comments. @throws what the server answers when there is no such thread */
  async read(threadId: string): Promise<void> {
    if (!this.#known.has(threadId) && this.#outgoingIn(threadId).length > 0) return
    await this.#answer(() => this.server.thread(threadId))
  }

  async #answer(ask: () => Promise<ThreadView>): Promise<ThreadView> {
    this.#asked += 1
    const number = this.#asked
    const view = await ask()
    if (number < (this.#answered.get(view.id) ?? 0)) return view
    this.#answered.set(view.id, number)
    this.#put(view)
    return view
  }

  #put(view: ThreadView): void {
    this.state.set(({ views }) => ({ views: new Map(views).set(view.id, view) }))
    this.#merge([summaryOf(view)], false)
    const there = new Set(view.said.map(({ id }) => id))
    for (const { id } of this.#outgoingIn(view.id)) {
      if (there.has(id)) this.#drop(id)
    }
  }

  #outgoingIn(threadId: string): Outgoing[] {
    return this.state.get().outgoing.filter((comment) => comment.threadId === threadId)
  }

  /** Sends a comment. It is shown at once; see `Outgoing` for what becomes of it. */
  async send(comment: Omit<Outgoing, 'failure'>): Promise<void> {
    const sent: Outgoing = { ...comment, failure: null }
    this.kept.keepUnsent(sent)
    this.#setOutgoing((all) => [...all.filter(({ id }) => id !== sent.id), sent])
    const { id, threadId, begins, text } = comment
    const body = { text, pictures: comment.pictures.map((picture) => picture.id) }
    try {
      await this.#answer(() =>
        begins
          ? this.server.begin({ id: threadId, commentId: id, anchor: begins.anchor, body })
          : this.server.reply({ threadId, id, body }),
      )
      this.#drop(id)
    } catch (error) {
      const failure = failureOf(error).message
      this.#setOutgoing((all) => all.map((one) => (one.id === id ? { ...one, failure } : one)))
    }
  }

  /** Sends once more what was not sent. */
  async sendAgain(id: string): Promise<void> {
    const comment = this.state.get().outgoing.find((one) => one.id === id)
    if (comment) await this.send(comment)
  }

  /** Gives up what was not sent. */
  discard(id: string): void {
    this.#drop(id)
  }

  #drop(id: string): void {
    this.kept.forgetUnsent(id)
    this.#setOutgoing((all) => all.filter((one) => one.id !== id))
  }

  #setOutgoing(change: (all: readonly Outgoing[]) => readonly Outgoing[]): void {
    this.state.set(({ outgoing }) => ({ outgoing: change(outgoing) }))
    this.#show()
  }

  /** @throws what the server answers; nothing has changed then */
  async edit(id: string, text: string, pictures: readonly string[]): Promise<void> {
    await this.#answer(() => this.server.edit({ id, body: { text, pictures: [...pictures] } }))
  }

  /** @throws what the server answers; the comment is there then */
  async remove(id: string): Promise<void> {
    await this.#answer(() => this.server.remove({ id }))
  }

  /** @throws what the server answers */
  async bringBack(id: string): Promise<void> {
    await this.#answer(() => this.server.bringBack({ id }))
  }

  /** Shown at once; taken back when it could not be sent. @throws what the server answers */
  async react(threadId: string, id: string, emoji: string, on: boolean): Promise<void> {
    const before = this.state.get().views.get(threadId)
    if (before) this.#setView(withReaction(before, id, emoji, on, this.me))
    try {
      await this.#answer(() => this.server.react({ id, emoji, on }))
    } catch (error) {
      if (before) void this.read(threadId).catch(() => this.#setView(before))
      throw error
    }
  }

  #setView(view: ThreadView): void {
    this.state.set(({ views }) => ({ views: new Map(views).set(view.id, view) }))
  }

  /** @throws what the server answers */
  async setResolved(threadId: string, resolved: boolean): Promise<void> {
    await this.#answer(() =>
      resolved ? this.server.resolve(threadId) : this.server.reopen(threadId),
    )
  }

  /** Marks a thread as read up to the time of one of its comments. */
  async seeThread(threadId: string, to: string): Promise<void> {
    const thread = this.#known.get(threadId)
    const view = this.state.get().views.get(threadId)
    if (!thread || !view || thread.unread === 0) return
    const unread = view.said.filter((comment) => comment.createdAt > to && this.#isNew(comment))
    if (unread.length >= thread.unread) return
    this.#merge(
      [unread.length === 0 ? asRead(thread) : { ...thread, unread: unread.length }],
      false,
    )
    try {
      await this.server.see({ threadId, to })
    } catch {
      // Unread it stays, at the next look.
    }
  }

  #isNew({ author, removed }: CommentView): boolean {
    return !removed && !(author.kind === this.me.kind && author.id === this.me.id)
  }

  /** Marks everything as read. @throws what the server answers */
  async seeAll(): Promise<void> {
    await this.server.seeAll()
    this.#merge([...this.#known.values()].map(asRead), false)
  }
}

const notSent = 'The page was closed before this was sent.'

/** How mentions and reactions name somebody who is there. */
export function personOf({ kind, id }: Author): PersonRef {
  return personRef(kind === 'guest' ? 'guest' : 'user', id ?? '')
}

function asRead(thread: ThreadSummary): ThreadSummary {
  if (thread.unread === 0) return thread
  const mention = thread.mention === 'unread' ? 'read' : thread.mention
  return { ...thread, unread: 0, mention }
}

function summaryOf({ said: _said, can: _can, ...summary }: ThreadView): ThreadSummary {
  return summary
}

function withReaction(
  view: ThreadView,
  commentId: string,
  emoji: string,
  on: boolean,
  me: Author,
): ThreadView {
  const person = personOf(me)
  const said = view.said.map((comment) => {
    if (comment.id !== commentId) return comment
    const known = comment.reactions.some((reaction) => reaction.emoji === emoji)
    const all: CommentReaction[] = known
      ? comment.reactions
      : [...comment.reactions, { emoji, people: [] }]
    const reactions = all.map((reaction) => {
      if (reaction.emoji !== emoji) return reaction
      const others = reaction.people.filter((one) => one.person !== person)
      return { emoji, people: on ? [...others, { person, name: me.name }] : others }
    })
    return { ...comment, reactions: reactions.filter(({ people }) => people.length > 0) }
  })
  return { ...view, said }
}
