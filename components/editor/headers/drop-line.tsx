import type { CSSProperties } from 'react'
import type { BandType } from '../actions/structure'
import { useUi } from '../state/editor-context'

/** Where a dragged stage or lane would go. */
export function DropLine({ type }: { type: BandType }) {
  const at = useUi(({ bandDrag }) => (bandDrag?.type === type ? bandDrag.lineAt : null))
  if (at === null) return null
  return <div className="band-drop" style={{ '--at': `${at}px` } as CSSProperties} />
}
