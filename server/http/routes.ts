import { assets } from '@/server/assets/handler'
import { auditFile } from '@/server/audit/handler'
import { commentPictures } from '@/server/comments/pictures/handler'
import { uploads } from '@/server/feedback/upload'
import { forms } from '@/server/forms/handler'
import { hooks } from '@/server/hooks/handler'
import { rest } from '@/server/rest/rest'
import { ready } from './ready'
import type { HttpRoute } from './route'
import { trpc } from './trpc'

/** What the server answers by itself; the first match counts, the rest is Next.js. */
export const routes: readonly HttpRoute[] = [
  ready,
  assets,
  commentPictures,
  uploads,
  rest,
  forms,
  hooks,
  auditFile,
  trpc,
]
