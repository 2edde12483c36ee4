import { type EmotionLine, emotionY } from '@/core/journey/emotion-line'
import type { Rect } from '@/core/journey/geometry'
import { drawEmotionFace } from './emotion-face'
import type { Pen } from './pen'
import { ellipsePath } from './shapes'
import type { Theme } from './theme'

/** The emotion line in its strip: neutral line, faces of the scale, band, curve, points. */
export function drawEmotion(pen: Pen, theme: Theme, strip: Rect, line: EmotionLine | null): void {
  const neutral = emotionY(0, strip)
  pen.path(
    [
      ['M', strip.x, neutral],
      ['L', strip.x + strip.width, neutral],
    ],
    { stroke: theme.edge, dash: [3, 5] },
  )
  for (const value of [2, 0, -2]) {
    const at = { x: strip.x - 18, y: emotionY(value, strip) }
    drawEmotionFace(pen, at, 8, value, theme.mutedText)
  }
  if (!line) return
  if (line.band) pen.path(line.band, { fill: theme.emotionBand })
  pen.path(line.line, { stroke: theme.emotionLine, strokeWidth: 2.5 })
  for (const point of line.points) {
    const fill = point.fromFeedback ? theme.emotionLine : theme.canvas
    pen.path(ellipsePath(point, 4.5), { fill, stroke: theme.emotionLine, strokeWidth: 2 })
  }
}
