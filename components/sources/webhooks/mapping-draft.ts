import type { Mapping, SourceMapping } from '@/core/feedback/mapping'
import type { Instrument } from '@/core/heat/instruments'

/** Fields of a message by their paths; '' is none. */
export type FieldUse = 'value' | 'words' | 'time' | 'channel' | 'customer' | 'externalId'

/** What an answer is about: one touchpoint, the one that a field names, or what rules and people say. */
export type About = 'one' | 'field' | 'rules'

/** How a webhook's messages are read, as one edits it. */
export type MappingDraft = {
  rowsAt: string
  fields: Record<FieldUse, string>
  instrument: Instrument
  about: About
  touchpointId: string
  touchpointField: string
}

const fresh: MappingDraft = {
  rowsAt: '',
  fields: { value: '', words: '', time: '', channel: '', customer: '', externalId: '' },
  instrument: 'csat',
  about: 'one',
  touchpointId: '',
  touchpointField: '',
}

/** The draft of a mapping that is there already. */
export function draftOf(saved: SourceMapping | null): MappingDraft {
  if (!saved) return fresh
  const { names, mapping } = saved
  const at = (column: number | null) => (column === null ? '' : (names[column] ?? ''))
  const { columns, format } = mapping
  const shared = {
    ...fresh,
    rowsAt: format.kind === 'json' ? format.rowsAt : '',
  }
  const others = {
    time: at(columns.time),
    channel: at(columns.channel),
    customer: at(columns.customer),
    externalId: at(columns.externalId),
  }
  if (mapping.layout === 'long') {
    const { instrument } = mapping
    return {
      ...shared,
      fields: { ...others, value: at(mapping.value), words: at(mapping.verbatim) },
      instrument: instrument.from === 'fixed' ? instrument.instrument : fresh.instrument,
      about: mapping.touchpoint === null ? 'rules' : 'field',
      touchpointField: at(mapping.touchpoint),
    }
  }
  const [rating] = mapping.ratings
  if (!rating) return { ...shared, fields: { ...fresh.fields, ...others } }
  const { target, instrument } = rating
  return {
    ...shared,
    fields: { ...others, value: at(rating.column), words: at(rating.verbatim) },
    instrument,
    about: 'one',
    touchpointId: target.kind === 'touchpoint' ? target.touchpointId : '',
  }
}

/** Whether a draft says enough to read a message. */
export function isComplete({
  fields,
  about,
  touchpointId,
  touchpointField,
}: MappingDraft): boolean {
  if (fields.value === '') return false
  if (about === 'one') return touchpointId !== ''
  return about === 'rules' || touchpointField !== ''
}

/** The mapping that a complete draft stands for. */
export function mappingOf(draft: MappingDraft): SourceMapping {
  const { fields, about, instrument } = draft
  const names = [...new Set([...Object.values(fields), draft.touchpointField])].filter(
    (name) => name !== '',
  )
  const column = (name: string) => (name === '' ? null : names.indexOf(name))
  const value = names.indexOf(fields.value)
  const verbatim = column(fields.words)
  const shared = {
    format: { kind: 'json' as const, rowsAt: draft.rowsAt.trim() },
    dateOrder: 'dmy' as const,
    zone: 'UTC',
    source: '',
    channel: '',
    columns: {
      time: column(fields.time),
      channel: column(fields.channel),
      source: null,
      customer: column(fields.customer),
      externalId: column(fields.externalId),
    },
    attributes: [],
    values: [],
    scales: [],
  }
  const mapping: Mapping =
    about === 'one'
      ? {
          ...shared,
          layout: 'wide',
          ratings: [
            {
              column: value,
              instrument,
              target: { kind: 'touchpoint', touchpointId: draft.touchpointId },
              verbatim,
            },
          ],
        }
      : {
          ...shared,
          layout: 'long',
          touchpoint: about === 'field' ? column(draft.touchpointField) : null,
          value,
          verbatim,
          instrument: { from: 'fixed', instrument },
          touchpoints: [],
        }
  return { names, mapping }
}
