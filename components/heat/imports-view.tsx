import { ImportList } from '@/components/feedback/import/import-list'
import { ImportButton } from './import-button'
import type { ViewProps } from './view-props'

/** How the feedback came in. */
export function ImportsView({ journeyId, onImport, onShowImport }: ViewProps) {
  return (
    <ImportList
      journeyId={journeyId}
      canImport={onImport !== null}
      importButton={onImport ? <ImportButton onImport={onImport} /> : null}
      onShow={onShowImport}
    />
  )
}
