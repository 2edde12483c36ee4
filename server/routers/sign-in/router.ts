import { router } from '@/server/trpc/procedures'
import { previewLink } from './preview-link'
import { sendLink } from './send-link'
import { ways } from './ways'

export const signInRouter = router({ ways, sendLink, previewLink })
