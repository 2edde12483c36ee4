import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServerProcess } from './server-process'

export type StartedServer = {
  url: string
  /** The one-time link of a first start: its address is in the terminal of whoever starts it. */
  setupLink: string
  dataDir: string
  stop: () => Promise<void>
}

/**
 * Starts the production build on a free port with an empty data folder; `stop` removes both.
 * @param variables of its environment, beside the usual
 */
export async function startServer(variables: Record<string, string> = {}): Promise<StartedServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'throughline-e2e-'))
  const { url, setupLink, stop } = await startServerProcess({ dataDir, variables })
  return {
    url,
    setupLink: setupLink ?? '',
    dataDir,
    stop: async () => {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
