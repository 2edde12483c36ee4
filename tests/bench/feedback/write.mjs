import { setTimeout as delay } from 'node:timers/promises'
import { round, timed } from '../measure.mjs'
import { used } from '../probe.mjs'

/**
 * A file from the first byte of its upload to the last row in the counts.
 * @param attributes what the file says of customers, by column
 * @returns the time, rows and responses a second, and what the server used meanwhile
 */
export async function importFile(call, probes, { journeyId, name, text, rows, attributes }) {
  await used(probes, ['server'])
  const { ms, value: view } = await timed(async () => {
    const upload = await call.upload(journeyId, name, text)
    const { mapping } = await call.ask('feedback.preview', { journeyId, ...upload })
    mapping.attributes = attributes
    await call.tell('feedback.startImport', { journeyId, ...upload, mapping })
    return ended(call, { journeyId, importId: upload.uploadId })
  })
  const { server } = await used(probes, ['server'])
  return {
    accepted: view.accepted,
    import_s: round(ms / 1000, 2),
    import_rows_per_s: round(rows / (ms / 1000)),
    import_responses_per_s: round(view.accepted / (ms / 1000)),
    event_loop_p99_ms: round(server.stallP99),
    rss_mb: round(server.rss),
  }
}

/** Waits until an import is done, its rows counted. @throws Error when it ends otherwise */
export async function ended(call, which) {
  for (;;) {
    const view = await call.ask('feedback.importStatus', which)
    if (view.state === 'done') return view
    if (!['running', 'counting'].includes(view.state)) {
      throw new Error(`The import is ${view.state} with ${view.accepted} rows: ${view.problem}`)
    }
    await delay(100)
  }
}
