import { z } from 'zod'
import { isUnstorable } from '@/core/journey/unstorable'

export const longestComment = 10_000
/** Pictures under one comment. */
export const mostPictures = 6

/** What somebody writes, as Markdown. */
export const CommentText = z
  .string()
  .trim()
  .max(longestComment, 'A comment may have up to 10,000 characters. Split it in two.')
  .refine((text) => !isUnstorable(text), 'This text has a broken character.')

/** The body of a comment: words, pictures or both. */
export const CommentBody = z
  .object({
    text: CommentText,
    pictures: z.array(z.uuid()).max(mostPictures, 'A comment may have up to 6 pictures.'),
  })
  .refine(({ text, pictures }) => text !== '' || pictures.length > 0, 'Write something first.')
export type CommentBody = z.infer<typeof CommentBody>
