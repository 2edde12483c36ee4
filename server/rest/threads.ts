import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { Anchor } from '@/core/comments/anchor'
import { CommentText, mostPictures } from '@/core/comments/comment-text'
import { PersonRef } from '@/core/comments/person'
import { Author } from '@/core/sync/author'
import { parseJson, readText } from './body'
import { JourneyId } from './journeys'
import { defineRoute } from './route'

/** A comment with all its escapes, in any script, stays below. */
const maxBytes = 256 * 1024

const ThreadId = JourneyId.extend({ threadId: z.uuid() })
const Time = z.iso.datetime()

const Thread = z.object({
  id: z.uuid(),
  anchor: Anchor.describe('What it hangs on.'),
  recordTitle: z
    .string()
    .describe('How that record was called when the thread began; it may be gone.'),
  createdAt: Time,
  activeAt: Time.describe('When its last comment was written.'),
  resolved: z.object({ at: Time, by: Author }).nullable(),
  gone: z.boolean().describe('All its comments were removed.'),
  author: Author.describe('Who began it.'),
  excerpt: z.string().describe('The beginning of its first comment, as plain text.'),
  comments: z.number().int(),
})

const Comment = z.object({
  id: z.uuid(),
  author: Author,
  text: z.string().describe('Markdown; empty once it is removed.'),
  pictures: z.array(z.object({ id: z.uuid(), width: z.number().int(), height: z.number().int() })),
  createdAt: Time,
  editedAt: Time.nullable(),
  removed: z.boolean(),
  reactions: z.array(
    z.object({
      emoji: z.string(),
      people: z.array(z.object({ person: PersonRef, name: z.string() })),
    }),
  ),
})

const ThreadWithComments = Thread.extend({ said: z.array(Comment).describe('Oldest first.') })

const body = {
  text: CommentText.describe('Markdown.'),
  pictures: z
    .array(z.uuid())
    .max(mostPictures)
    .default([])
    .describe('Ids that POST /api/comment-pictures?journeyId=… has answered.'),
}
const ownId = z.uuid().optional().describe('Your own id: what is sent twice under it is said once.')

const NewThread = z.object({
  ...{ id: ownId, commentId: ownId, ...body },
  anchor: Anchor.default({ on: 'journey' }).describe('What it hangs on: the journey, unless said.'),
})
const NewComment = z.object({ id: ownId, ...body })

export const listThreads = defineRoute({
  method: 'GET',
  path: '/journeys/{id}/threads',
  operationId: 'listThreads',
  procedure: 'comment.threads',
  summary: 'The discussions of the journey',
  description:
    'In no order. Ask again with the answer’s version as "since" for those that changed after it, ' +
    'among them those that are gone.',
  params: JourneyId,
  query: z.object({
    since: z.coerce.number().int().min(0).default(0),
    state: z.enum(['open', 'resolved', 'all']).default('all'),
  }),
  status: 200,
  answer: z.object({ version: z.number().int(), threads: z.array(Thread) }),
  async handle({ caller, params, query: { since, state } }) {
    const { version, threads } = await caller.comment.threads({ journeyId: params.id, since })
    const wanted = threads.filter(({ resolved, gone }) => {
      return gone || state === 'all' || (state === 'resolved') === (resolved !== null)
    })
    // Parsing drops what concerns one reader alone.
    return { version, threads: wanted.map((thread) => Thread.parse(thread)) }
  },
})

export const getThread = defineRoute({
  method: 'GET',
  path: '/journeys/{id}/threads/{threadId}',
  operationId: 'getThread',
  procedure: 'comment.thread',
  summary: 'A discussion with all its comments',
  params: ThreadId,
  query: z.object({}),
  status: 200,
  answer: ThreadWithComments,
  async handle({ caller, params: { id, threadId } }) {
    return ThreadWithComments.parse(await caller.comment.thread({ journeyId: id, threadId }))
  },
})

export const beginThread = defineRoute({
  method: 'POST',
  path: '/journeys/{id}/threads',
  operationId: 'beginThread',
  procedure: 'comment.begin',
  summary: 'Begins a discussion',
  params: JourneyId,
  query: z.object({}),
  bodies: [{ contentType: 'application/json', schema: NewThread }],
  status: 201,
  answer: ThreadWithComments,
  async handle({ caller, params, request }) {
    const {
      id = uuid(),
      commentId = uuid(),
      anchor,
      text,
      pictures,
    } = NewThread.parse(parseJson(await readText(request, maxBytes)))
    const begun = { id, commentId, anchor, body: { text, pictures } }
    const thread = await caller.comment.begin({ journeyId: params.id, ...begun })
    return ThreadWithComments.parse(thread)
  },
})

export const replyToThread = defineRoute({
  method: 'POST',
  path: '/journeys/{id}/threads/{threadId}/comments',
  operationId: 'replyToThread',
  procedure: 'comment.reply',
  summary: 'Answers in a discussion',
  params: ThreadId,
  query: z.object({}),
  bodies: [{ contentType: 'application/json', schema: NewComment }],
  status: 201,
  answer: ThreadWithComments,
  async handle({ caller, params, request }) {
    const {
      id = uuid(),
      text,
      pictures,
    } = NewComment.parse(parseJson(await readText(request, maxBytes)))
    const place = { journeyId: params.id, threadId: params.threadId }
    const thread = await caller.comment.reply({ ...place, id, body: { text, pictures } })
    return ThreadWithComments.parse(thread)
  },
})

export const resolveThread = defineRoute({
  method: 'POST',
  path: '/journeys/{id}/threads/{threadId}/resolve',
  operationId: 'resolveThread',
  procedure: 'comment.resolve',
  summary: 'Says that a discussion is settled',
  params: ThreadId,
  query: z.object({}),
  status: 200,
  answer: Thread,
  async handle({ caller, params: { id, threadId } }) {
    return Thread.parse(await caller.comment.resolve({ journeyId: id, threadId }))
  },
})

export const reopenThread = defineRoute({
  method: 'POST',
  path: '/journeys/{id}/threads/{threadId}/reopen',
  operationId: 'reopenThread',
  procedure: 'comment.reopen',
  summary: 'Opens a discussion again',
  params: ThreadId,
  query: z.object({}),
  status: 200,
  answer: Thread,
  async handle({ caller, params: { id, threadId } }) {
    return Thread.parse(await caller.comment.reopen({ journeyId: id, threadId }))
  },
})
