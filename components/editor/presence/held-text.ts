import { createElement, Fragment } from 'react'
import { toast } from '@/components/ui/toast'
import type { JourneyRecord } from '@/core/journey/records'
import { textKeyOf } from '../state/arrangement'
import type { Editor } from '../state/editor'

/**
 * Says who types in the text of a record, if somebody else does.
 * @returns whether somebody does
 */
export function saysWhoTypes({ room }: Editor, record: JourneyRecord): boolean {
  const holder = room.holderOf({ recordId: record.id, field: textKeyOf(record) })
  if (!holder) return false
  const name = createElement('bdi', null, holder.person.name)
  toast(createElement(Fragment, null, name, ' is typing here. You can when they have finished.'))
  return true
}
