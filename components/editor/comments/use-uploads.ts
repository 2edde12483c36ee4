import { useRef, useState } from 'react'
import { mostPictures } from '@/core/comments/comment-text'
import type { CommentPictureView } from '@/core/comments/views'
import { newId } from '@/core/journey/new-id'
import { useComments } from './comments-context'
import { uploadPicture } from './upload-picture'

/** A picture on its way. */
export type Upload = { readonly id: string; readonly name: string; readonly part: number }

/** Pictures that are being attached to a comment. */
export function useUploads(
  attached: readonly CommentPictureView[],
  attach: (picture: CommentPictureView) => void,
) {
  const { journeyId } = useComments()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const taken = useRef(0)
  const add = async (files: readonly File[]) => {
    setRefusal(null)
    for (const file of files) {
      if (attached.length + taken.current >= mostPictures) {
        return setRefusal('A comment may have up to 6 pictures.')
      }
      taken.current += 1
      const id = newId()
      setUploads((all) => [...all, { id, name: file.name, part: 0 }])
      const answer = await uploadPicture(journeyId, file, (part) => {
        setUploads((all) => all.map((one) => (one.id === id ? { ...one, part } : one)))
      })
      taken.current -= 1
      setUploads((all) => all.filter((one) => one.id !== id))
      if (answer.ok) attach(answer.picture)
      else setRefusal(answer.message)
    }
  }
  return { uploads, refusal, add: (files: readonly File[]) => void add(files) }
}
