import { Fragment, type ReactNode } from 'react'
import type { Deed, Pair, Spot, Thing, Things } from '@/core/history/activity/deed'
import type { RecordType } from '@/core/journey/records'
import { fieldNames, hasValue, valueText } from './field-words'
import { nameOrUntitled } from './record-name'
import { countOf, countOfCards } from './type-words'

const noRecords = new Map()
const list = new Intl.ListFormat('en')

/** What somebody did, as the rest of a sentence that begins with their name. */
export function DeedText({ deed }: { deed: Deed }): ReactNode {
  switch (deed.verb) {
    case 'started':
      return <Started counts={deed.counts} />
    case 'added':
    case 'removed':
      return <Coming deed={deed} />
    case 'moved':
      return (
        <>
          moved <Named {...deed} /> to <SpotName spot={deed.to} />
        </>
      )
    case 'arranged':
      return (
        <>
          rearranged <Named {...deed} of={deed.of} />
        </>
      )
    case 'renamed':
      return <Renamed thing={deed.thing} from={deed.from} to={deed.to} />
    case 'changed':
      return <Changed deed={deed} />
    case 'connected':
      return <Connected deed={deed} />
    case 'disconnected':
      return <Disconnected deed={deed} />
    case 'redirected':
      return (
        <>
          led a connection from <Title {...deed.pair.from} /> to <Title {...deed.pair.to} />
        </>
      )
    case 'reworked':
      return <>{reworkedText(deed)}</>
    case 'tookBack':
      return (
        <>
          tried something with <Named {...deed} /> and took it back
        </>
      )
  }
}

function Title({ type, title }: Pick<Thing, 'type' | 'title'>) {
  return (
    <bdi className="wrap-anywhere font-medium text-foreground">{nameOrUntitled(type, title)}</bdi>
  )
}

/** Few things by their names, many by their number. */
function Named({ things, count, of }: Things & { of?: RecordType }) {
  if (count > things.length) return <>{of ? countOf(of, count) : countOfCards(count)}</>
  const parts = list.formatToParts(things.map(({ id }) => id))
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  return (
    <>
      {parts.map(({ type, value }) => {
        const thing = type === 'element' ? byId.get(value) : undefined
        return <Fragment key={value}>{thing ? <Title {...thing} /> : value}</Fragment>
      })}
    </>
  )
}

/** A cell by its stage, and by its lane where the stage alone does not say it. */
function SpotName({ spot: { stage, lane } }: { spot: Spot }) {
  if (stage && lane) {
    return (
      <>
        <Title {...stage} /> <span aria-hidden>·</span> <bdi>{lane.title}</bdi>
      </>
    )
  }
  const only = stage ?? lane
  return only ? <Title {...only} /> : <>another place</>
}

function Coming({ deed }: { deed: Extract<Deed, { verb: 'added' | 'removed' }> }) {
  const { of, at, along, count, things } = deed
  const named = <Named of={of} count={count} things={things} />
  const place = at?.stage ?? at?.lane
  if (along > 0) {
    return deed.verb === 'added' ? (
      <>
        added {named} with {countOfCards(along)}
      </>
    ) : (
      <>
        removed {named} with {countOfCards(along)}
      </>
    )
  }
  if (!place) return deed.verb === 'added' ? <>added {named}</> : <>removed {named}</>
  return deed.verb === 'added' ? (
    <>
      added {named} to <Title {...place} />
    </>
  ) : (
    <>
      removed {named} from <Title {...place} />
    </>
  )
}

function Renamed({ thing, from, to }: { thing: Thing; from: string | null; to: string }) {
  const { type } = thing
  if (from === null || from === '') {
    return (
      <>
        named {articleOf[type]} <Title type={type} title={to} />
      </>
    )
  }
  return (
    <>
      renamed <Title type={type} title={from} /> to <Title type={type} title={to} />
    </>
  )
}

const articleOf: Record<RecordType, string> = {
  stage: 'a stage',
  lane: 'a lane',
  touchpoint: 'a touchpoint',
  note: 'a note',
  connection: 'a connection',
}

function Changed({ deed }: { deed: Extract<Deed, { verb: 'changed' }> }) {
  const { fields, values, ...things } = deed
  const sole = values.length === 1 ? values[0] : undefined
  const value = sole && hasValue(sole.field) ? valueText(sole.field, sole.after, noRecords) : ''
  const names = list.format(fields.map((field) => fieldNames[field].toLowerCase()))
  if (sole?.field === 'touchpointId') {
    return (
      <>
        changed what <Named {...things} /> is about
      </>
    )
  }
  if (value) {
    return (
      <>
        set {names} of <Named {...things} /> to <bdi className="wrap-anywhere">{value}</bdi>
      </>
    )
  }
  return (
    <>
      changed {names} of <Named {...things} />
    </>
  )
}

function Connected({ deed }: { deed: { pairs: Pair[]; count: number } }) {
  const [pair] = deed.pairs
  if (!pair || deed.count > 1) return <>drew {countOf('connection', deed.count)}</>
  return (
    <>
      connected <Title {...pair.from} /> to <Title {...pair.to} />
    </>
  )
}

function Disconnected({ deed }: { deed: { pairs: Pair[]; count: number } }) {
  const [pair] = deed.pairs
  if (!pair || deed.count > 1) return <>removed {countOf('connection', deed.count)}</>
  return (
    <>
      disconnected <Title {...pair.from} /> from <Title {...pair.to} />
    </>
  )
}

function Started({ counts }: { counts: Extract<Deed, { verb: 'started' }>['counts'] }) {
  const told = (['stage', 'lane', 'touchpoint', 'note'] as const).flatMap((type) => {
    const count = counts[type] ?? 0
    return count > 0 ? [countOf(type, count)] : []
  })
  return told.length > 0 ? <>began the map with {list.format(told)}</> : <>began the map</>
}

function reworkedText({ added, changed, removed }: Extract<Deed, { verb: 'reworked' }>): string {
  const told = [
    { count: added, text: `${added} added` },
    { count: changed, text: `${changed} changed` },
    { count: removed, text: `${removed} removed` },
  ].flatMap(({ count, text }) => (count > 0 ? [text] : []))
  return `edited much at once: ${list.format(told)}`
}
