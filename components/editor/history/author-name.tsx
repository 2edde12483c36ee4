import type { Author } from '@/core/sync/author'

/** Who it was; guests and programs are told apart from members. */
export function AuthorName({ author }: { author: Author }) {
  const name = <bdi className="font-medium text-foreground">{author.name || 'Somebody'}</bdi>
  if (author.kind === 'guest') return author.name ? <>{name} (guest)</> : <>A guest</>
  if (author.kind === 'key') return <>{name} (a program)</>
  return name
}

/** The same where only text fits. */
export function authorText(author: Author): string {
  return author.name || (author.kind === 'guest' ? 'A guest' : 'Somebody')
}
