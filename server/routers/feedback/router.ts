import { router } from '@/server/trpc/procedures'
import { addGoodResponses } from './add-good-responses'
import { addResponse } from './add-response'
import { addResponses } from './add-responses'
import { cancelImport } from './cancel-import'
import { dryRun } from './dry-run'
import { importErrors } from './import-errors'
import { importStatus } from './import-status'
import { imports } from './imports'
import { mark } from './mark'
import { preview } from './preview'
import { quote } from './quote'
import { resumeImport } from './resume-import'
import { startImport } from './start-import'
import { tags } from './tags'
import { undoImport } from './undo-import'
import { verbatims } from './verbatims'

export const feedbackRouter = router({
  addGoodResponses,
  addResponse,
  addResponses,
  cancelImport,
  dryRun,
  importErrors,
  importStatus,
  imports,
  mark,
  preview,
  quote,
  resumeImport,
  startImport,
  tags,
  undoImport,
  verbatims,
})
