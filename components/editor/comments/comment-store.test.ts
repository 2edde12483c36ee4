import { describe, expect, it } from 'vitest'
import type { ThreadSummary, ThreadView } from '@/core/comments/views'
import type { CommentServer } from './comment-server'
import { CommentStore } from './comment-store'
import { KeptWriting } from './kept-writing'

const me = { kind: 'user', id: '0193a000-0000-7000-8000-000000000001', name: 'Ana' } as const
const other = { kind: 'guest', id: '0193a000-0000-7000-8000-000000000002', name: 'Gita' } as const

function aThread(id: string, parts: Partial<ThreadSummary> = {}): ThreadSummary {
  return {
    id,
    anchor: { on: 'journey' },
    recordTitle: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    activeAt: '2026-01-01T00:00:00.000Z',
    resolved: null,
    gone: false,
    author: other,
    excerpt: 'Hello',
    comments: 1,
    people: [other],
    mine: false,
    unread: 1,
    mention: 'unread',
    ...parts,
  }
}

function aView(thread: ThreadSummary, ids: readonly string[]): ThreadView {
  const said = ids.map((id, index) => ({
    id,
    author: other,
    text: id,
    pictures: [],
    createdAt: `2026-01-01T00:00:0${index}.000Z`,
    editedAt: null,
    removed: false,
    reactions: [],
    can: { edit: false, remove: false },
  }))
  return { ...thread, said, can: { reply: true, resolve: true } }
}

/** A server that answers what a test says, and remembers what it was asked. */
function aServer(answers: Partial<CommentServer>) {
  const unexpected = () => Promise.reject(new TypeError('Nobody expected this.'))
  const server: CommentServer = {
    threads: async () => ({ version: 0, threads: [] }),
    thread: unexpected,
    begin: unexpected,
    reply: unexpected,
    edit: unexpected,
    remove: unexpected,
    bringBack: unexpected,
    react: unexpected,
    resolve: unexpected,
    reopen: unexpected,
    see: async () => null,
    seeAll: async () => null,
    ...answers,
  }
  return server
}

function aStorage(): Storage {
  const kept: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value
    },
    removeItem: (key: string) => {
      delete kept[key]
    },
  }
  return new Proxy(kept, {
    get: (target, key) => Reflect.get(methods, key) ?? Reflect.get(target, key),
  }) as unknown as Storage
}

const writing = (storage: Storage | null = null) => new KeptWriting('ana', 'journey', storage)
const begun = {
  id: '0193a000-0000-7000-8000-00000000000a',
  threadId: '0193a000-0000-7000-8000-00000000000b',
  begins: { anchor: { on: 'journey' }, title: '' },
  text: 'New',
  pictures: [],
  at: '2026-01-02T00:00:00.000Z',
} as const

describe('threads', () => {
  it('are read once and then brought forward by what changed', async () => {
    const asked: number[] = []
    const answers = [
      { version: 4, threads: [aThread('a'), aThread('b')] },
      { version: 7, threads: [aThread('a', { gone: true }), aThread('c')] },
    ]
    const threads = async (since: number) => {
      asked.push(since)
      return answers.shift() ?? { version: 7, threads: [] }
    }
    const store = new CommentStore(aServer({ threads }), writing(), me)
    await store.refresh()
    store.heard(4)
    store.heard(7)
    await store.refresh()
    expect(asked).toEqual([0, 4])
    expect([...store.state.get().threads.keys()]).toEqual(['b', 'c'])
  })

  it('tell of what is new, and not of what was there', async () => {
    const answers = [
      { version: 1, threads: [aThread('a')] },
      { version: 2, threads: [aThread('a', { unread: 2 }), aThread('b', { unread: 0 })] },
    ]
    const threads = async () => answers.shift() ?? { version: 2, threads: [] }
    const store = new CommentStore(aServer({ threads }), writing(), me)
    const heard: string[] = []
    store.onNews(({ thread }) => heard.push(thread.id))
    await store.refresh()
    await store.refresh()
    expect(heard).toEqual(['a'])
  })

  it('stay there without a network, with the reason', async () => {
    let fails = false
    const threads = async () => {
      if (fails) throw new Error('away')
      return { version: 1, threads: [aThread('a')] }
    }
    const store = new CommentStore(aServer({ threads }), writing(), me)
    await store.refresh()
    fails = true
    await store.refresh()
    const { failure, loaded, threads: known } = store.state.get()
    expect([loaded, known.size, failure !== null]).toEqual([true, 1, true])
  })

  it('count as read up to the comment that was seen', async () => {
    const seen: unknown[] = []
    const thread = aThread('a', { unread: 3, comments: 3 })
    const server = aServer({
      threads: async () => ({ version: 1, threads: [thread] }),
      thread: async () => aView(thread, ['x', 'y', 'z']),
      see: async (to) => seen.push(to),
    })
    const store = new CommentStore(server, writing(), me)
    await store.refresh()
    await store.read('a')
    await store.seeThread('a', '2026-01-01T00:00:01.000Z')
    expect(store.state.get().threads.get('a')?.unread).toBe(1)
    await store.seeThread('a', '2026-01-01T00:00:02.000Z')
    expect(store.state.get().threads.get('a')).toMatchObject({ unread: 0, mention: 'read' })
    expect(seen).toHaveLength(2)
  })
})

describe('what is written', () => {
  it('is shown at once and kept, with the reason, where it could not be sent', async () => {
    const storage = aStorage()
    const fails = aServer({ begin: () => Promise.reject(new Error('away')) })
    const store = new CommentStore(fails, writing(storage), me)
    const sending = store.send(begun)
    expect(store.state.get().threads.get(begun.threadId)?.excerpt).toBe('New')
    await sending
    expect(store.state.get().outgoing).toMatchObject([{ id: begun.id, text: 'New' }])
    expect(store.state.get().outgoing[0]?.failure).toContain('could not be reached')

    // The next page has it too, and sends it under the same ids.
    const sent: unknown[] = []
    const view = aView(aThread(begun.threadId, { author: me, unread: 0 }), [begun.id])
    const begin: CommentServer['begin'] = async (thread) => {
      sent.push(thread.commentId)
      return view
    }
    const later = new CommentStore(aServer({ begin }), writing(storage), me)
    await later.sendAgain(begun.id)
    expect(sent).toEqual([begun.id])
    expect(later.state.get().outgoing).toEqual([])
    expect(writing(storage).unsent()).toEqual([])
    expect([...later.state.get().threads.keys()]).toEqual([begun.threadId])
  })

  it('that is given up is nowhere', async () => {
    const storage = aStorage()
    const fails = aServer({ begin: () => Promise.reject(new Error('away')) })
    const store = new CommentStore(fails, writing(storage), me)
    await store.send(begun)
    store.discard(begun.id)
    expect(store.state.get().threads.size).toBe(0)
    expect(writing(storage).unsent()).toEqual([])
  })

  it('keeps drafts by place, each person their own', () => {
    const storage = aStorage()
    const draft = { text: 'Half a', people: {}, pictures: [], anchor: null }
    writing(storage).setDraft('thread:a', draft)
    expect(writing(storage).drafts.get().byPlace.get('thread:a')).toEqual(draft)
    const stranger = new KeptWriting('gita', 'journey', storage)
    expect(stranger.drafts.get().byPlace.size).toBe(0)
  })
})

it('never replaces a newer answer by an older one', async () => {
  const thread = aThread('a')
  const waiting: ((view: ThreadView) => void)[] = []
  const server = aServer({
    threads: async () => ({ version: 1, threads: [thread] }),
    thread: () => new Promise((resolve) => waiting.push(resolve)),
  })
  const store = new CommentStore(server, writing(), me)
  await store.refresh()
  const first = store.read('a')
  const second = store.read('a')
  waiting[1]?.(aView(thread, ['x', 'y']))
  await second
  waiting[0]?.(aView(thread, ['x']))
  await first
  expect(store.state.get().views.get('a')?.said).toHaveLength(2)
})
