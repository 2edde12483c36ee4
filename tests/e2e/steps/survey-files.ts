import { dice } from '../../factories/survey'
import type { Answer } from './own-heat'

export type SurveyFile = { name: string; mimeType: 'text/csv'; buffer: Buffer }
/**
 * A wide export: one row a guest, one column a touchpoint, 0 for "not
 * applicable". Column by column the answers get worse, so that heat differs.
 */
export function wideFile(
  columns: readonly string[],
  rows: number,
): { file: SurveyFile; answers: Answer[] } {
  const roll = dice(7)
  const answers: Answer[] = []
  const lines = [['Guest id', 'Age', ...columns].join(',')]
  for (let row = 0; row < rows; row += 1) {
    const values = columns.map((touchpoint, index) => {
      const value = roll() < 0.1 ? 0 : 1 + Math.floor(5 * roll() ** (0.4 + index * 0.35))
      if (value > 0) answers.push({ touchpoint, scale: 'rating', value })
      return value
    })
    lines.push([5000 + row, 20 + Math.floor(roll() * 50), ...values].join(','))
  }
  return { file: csv('guest survey.csv', Buffer.from(lines.join('\n'))), answers }
}

type Comment = { touchpoint: string; value: number; words: string }

/** A long export: one row an answer on the scale of recommendation, with the guest's words. */
export function longFile(name: string, encoding: 'utf8' | 'utf16le', rows: readonly Comment[]) {
  const lines = ['Touchpoint;NPS;Comment;Date']
  for (const [index, { touchpoint, value, words }] of rows.entries()) {
    const day = String(1 + (index % 28)).padStart(2, '0')
    lines.push([touchpoint, value, quoted(words), `2026-09-${day}`].join(';'))
  }
  // Spreadsheets begin a UTF-16 file with a byte order mark.
  const mark = encoding === 'utf16le' ? '\uFEFF' : ''
  const answers = rows.map(({ touchpoint, value }): Answer => ({ touchpoint, scale: 'nps', value }))
  return { file: csv(name, Buffer.from(mark + lines.join('\r\n'), encoding)), answers }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

function csv(name: string, buffer: Buffer): SurveyFile {
  return { name, mimeType: 'text/csv', buffer }
}
