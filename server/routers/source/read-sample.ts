import { z } from 'zod'
import { Invalid } from '@/server/errors'
import { hookLimits } from '@/server/hooks/hooks'
import { rowsOfMessage, tableOf } from '@/server/hooks/message-rows'
import { parseSample } from '@/server/hooks/parse-sample'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Characters of an example. */
const shown = 80

/** The fields of a sample message, each with the first thing that stands in it. Writes nothing. */
export const readSample = journeyProcedure('source.manage')
  .input(z.object({ sample: z.string().max(hookLimits.bytes), rowsAt: z.string().max(500) }))
  .mutation(({ input: { sample, rowsAt } }) => {
    const rows = rowsOfMessage(parseSample(sample), rowsAt.trim())
    if (!rows)
      throw new Invalid('The sample has nothing there.', [
        { path: 'rowsAt', message: 'The sample has nothing there.' },
      ])
    const table = tableOf(rows)
    return table.names.map((path, column) => ({
      path,
      example: (table.rows.find((cells) => cells[column] !== '')?.[column] ?? '').slice(0, shown),
    }))
  })
