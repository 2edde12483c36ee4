import { router } from '@/server/trpc/procedures'
import { addResponse } from './add-response'
import { addResponses } from './add-responses'
import { cancelImport } from './cancel-import'
import { dryRun } from './dry-run'
import { importErrors } from './import-errors'
import { importStatus } from './import-status'
import { imports } from './imports'
import { preview } from './preview'
import { resumeImport } from './resume-import'
import { startImport } from './start-import'
import { undoImport } from './undo-import'
import { verbatims } from './verbatims'

export const feedbackRouter = router({
  addResponse,
  addResponses,
  cancelImport,
  dryRun,
  importErrors,
  importStatus,
  imports,
  preview,
  resumeImport,
  startImport,
  undoImport,
  verbatims,
})
