import type { CommentPictureView } from '@/core/comments/views'
import { useComments } from './comments-context'

export function pictureAddress(journeyId: string, pictureId: string): string {
  return `/api/comment-pictures/${journeyId}/${pictureId}`
}

/** The pictures under a comment; each opens in a page of its own. */
export function Pictures({
  pictures,
  by,
}: {
  pictures: readonly CommentPictureView[]
  by: string
}) {
  const { journeyId } = useComments()
  if (pictures.length === 0) return null
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {pictures.map(({ id, width, height }) => (
        <a
          key={id}
          href={pictureAddress(journeyId, id)}
          target="_blank"
          rel="noopener"
          className="focus-ring overflow-hidden rounded-sm border"
        >
          {/* biome-ignore lint/performance/noImgElement: the picture is served at its one size, to those who may see it. */}
          <img
            src={pictureAddress(journeyId, id)}
            alt={`Attached by ${by}`}
            width={width}
            height={height}
            loading="lazy"
            className="max-h-48 w-auto max-w-full object-contain"
          />
        </a>
      ))}
    </div>
  )
}
