import { existsSync, readFileSync } from 'node:fs'
import { importFile } from './write.mjs'

/**
 * A real wide survey, if its file is there: one row a passenger, 14 questions,
 * five columns about the passenger.
 * @returns its figures under names of their own; nothing without the file
 */
export async function importAirline(call, probes, workspaceId, file) {
  if (!existsSync(file)) return {}
  const text = readFileSync(file, 'utf8')
  const asked = { workspaceId, title: 'Airline', personaIds: [], template: 'airline' }
  const { id: journeyId } = await call.tell('journey.create', asked)
  const [header, ...rows] = text.trimEnd().split('\n')
  const names = header.split(',')
  const attribute = (label, type) => ({
    column: names.indexOf(label),
    key: label.toLowerCase().replaceAll(' ', '_'),
    label,
    type,
    of: 'customer',
  })
  const attributes = [
    attribute('Gender', 'text'),
    attribute('Customer Type', 'text'),
    attribute('Age', 'number'),
    attribute('Type of Travel', 'text'),
    attribute('Class', 'text'),
  ]
  const about = { journeyId, name: 'airline.csv', text, rows: rows.length, attributes }
  const figures = await importFile(call, probes, about)
  return {
    wide_responses: figures.accepted,
    wide_import_s: figures.import_s,
    wide_rows_per_s: figures.import_rows_per_s,
    wide_responses_per_s: figures.import_responses_per_s,
  }
}
