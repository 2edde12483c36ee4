import { useEffect, useState } from 'react'
import { authorText } from '../history/author-name'
import { useEditor } from '../state/editor-context'
import { anchorName } from './anchors'
import { useComments } from './comments-context'

/** What comes within this time, in milliseconds, is told in one sentence. */
const gatherFor = 1500

/** Tells a screen reader of new comments, one sentence at a time. */
export function CommentAnnouncer() {
  const editor = useEditor()
  const { store } = useComments()
  const [text, setText] = useState('')
  useEffect(() => {
    let sentences: string[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      timer = undefined
      const [only] = sentences
      setText(only && sentences.length === 1 ? only : `${sentences.length} new comments.`)
      sentences = []
    }
    const stop = store.onNews(({ thread }) => {
      const { records } = editor.document
      const name = anchorName(thread.anchor, thread.recordTitle, records)
      const author = thread.people.at(-1) ?? thread.author
      sentences.push(`New comment by ${authorText(author)} on ${name}.`)
      timer ??= setTimeout(tell, gatherFor)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, store])
  return (
    <p role="log" aria-live="polite" aria-label="New comments" className="sr-only">
      {text}
    </p>
  )
}
