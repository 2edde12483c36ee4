import { type CSSProperties, useEffect, useMemo } from 'react'
import { peerColour } from '@/components/ui/peer-colour'
import type { Person, Presence } from '@/core/presence/presence'
import { useEditor } from '../state/editor-context'
import { useRoom } from './use-room'

type Field = NonNullable<Presence['typing']>

/** What a control carries so that nobody else types in it meanwhile. */
export type LockedControl = {
  readOnly: boolean
  'aria-readonly': true | undefined
  style: CSSProperties | undefined
  onInput: () => void
}

/**
 * A field that is one's own from the first key until it is left, and somebody
 * else's while they type in it. Call `leave` when the field is left.
 */
export function useFieldLock(recordId: string, field: string) {
  const { room } = useEditor()
  const at = useMemo((): Field => ({ recordId, field }), [recordId, field])
  const holder = useRoom('locks', (each) => each.holderOf(at))
  // A field that goes away with its panel has not lost focus first.
  useEffect(() => () => room.leave(at), [room, at])
  return {
    holder,
    control: lockedControl(holder, () => room.type(at)),
    leave: () => room.leave(at),
  }
}

function lockedControl(holder: Person | null, onInput: () => void): LockedControl {
  return {
    readOnly: holder !== null,
    'aria-readonly': holder ? true : undefined,
    style: holder
      ? {
          borderColor: peerColour(holder.colour),
          boxShadow: `0 0 0 1px ${peerColour(holder.colour)}`,
        }
      : undefined,
    onInput,
  }
}
