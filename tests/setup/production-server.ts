import { startServer } from './start-server'

/** Where the tests find the server that they share; workers inherit it. */
export const serverVariables = { url: 'E2E_URL', dataDir: 'E2E_DATA_DIR' } as const

/** Starts the server that the tests share. */
export default async function startProductionServer(): Promise<() => Promise<void>> {
  const { url, dataDir, stop } = await startServer()
  process.env[serverVariables.url] = url
  process.env[serverVariables.dataDir] = dataDir
  return stop
}
