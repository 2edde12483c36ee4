import { cardLineHeight, cardLines, cardMetrics, cardText } from '@/core/journey/card-size'
import { type JourneyNode, limits } from '@/core/journey/records'
import { useUi } from '../state/editor-context'
import { InlineText } from './inline-text'

/** The text of a card, or the field in which it is typed; both in the same place and size. */
export function CardText({ record }: { record: JourneyNode }) {
  const edit = useUi(({ text }) => (text?.id === record.id ? text : null))
  const { fontSize, fontWeight } = cardMetrics[record.type]
  const style = { fontSize, fontWeight, lineHeight: `${cardLineHeight(record)}px` }
  const isNote = record.type === 'note'
  const text = cardText(record)
  if (edit) {
    return (
      <InlineText
        id={record.id}
        value={edit.text}
        label={isNote ? 'Note' : 'Title of the touchpoint'}
        maxLength={isNote ? limits.text : limits.title}
        lines={isNote ? 'many' : 'one'}
        next={edit.kind === 'draft' ? 'same-cell' : 'nothing'}
        style={{ ...style, maxHeight: cardLines(record) * cardLineHeight(record) }}
      />
    )
  }
  return (
    <p
      dir="auto"
      className={`overflow-hidden wrap-anywhere text-start ${isNote ? 'whitespace-pre-wrap' : ''}`}
      style={{
        ...style,
        display: '-webkit-box',
        WebkitBoxOrient: 'vertical',
        WebkitLineClamp: cardLines(record),
      }}
    >
      {text.trim() === '' ? <span className="text-muted-foreground">Untitled</span> : text}
    </p>
  )
}
