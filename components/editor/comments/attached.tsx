import { X } from 'lucide-react'
import type { CommentPictureView } from '@/core/comments/views'
import { useComments } from './comments-context'
import { pictureAddress } from './pictures'
import type { Upload } from './use-uploads'

/** The pictures of a comment that is being written, and those on their way. */
export function Attached({
  pictures,
  uploads,
  refusal,
  onRemove,
}: {
  pictures: readonly CommentPictureView[]
  uploads: readonly Upload[]
  refusal: string | null
  onRemove: (id: string) => void
}) {
  const { journeyId } = useComments()
  return (
    <>
      {pictures.length + uploads.length > 0 ? (
        <ul aria-label="Attached pictures" className="flex flex-wrap gap-1.5 px-2.5 py-1">
          {pictures.map(({ id }, index) => (
            <li key={id} className="relative">
              {/* biome-ignore lint/performance/noImgElement: served at its one size, to those who may see it. */}
              <img
                src={pictureAddress(journeyId, id)}
                alt=""
                className="size-14 rounded-sm border object-cover"
              />
              <button
                type="button"
                aria-label={`Take picture ${index + 1} off`}
                className="focus-ring -end-1.5 -top-1.5 absolute flex size-5 items-center justify-center rounded-full bg-foreground text-background pointer-coarse:after:absolute pointer-coarse:after:-inset-2.5 [&_svg]:size-3"
                onClick={() => onRemove(id)}
              >
                <X />
              </button>
            </li>
          ))}
          {uploads.map(({ id, name, part }) => (
            <li
              key={id}
              className="flex size-14 items-end overflow-hidden rounded-sm border bg-muted"
            >
              <progress aria-label={`Uploading ${name}`} value={part} className="h-1.5 w-full" />
            </li>
          ))}
        </ul>
      ) : null}
      {refusal === null ? null : (
        <p role="alert" className="px-2.5 py-1 text-danger text-sm">
          {refusal}
        </p>
      )}
    </>
  )
}
