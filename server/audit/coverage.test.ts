import { expect, it } from 'vitest'
import { appRouter } from '@/server/routers/app-router'
import { proceduresOf } from '@/server/trpc/access'
import { audited, notAudited } from '@/tests/factories/audited'

const procedures = proceduresOf(appRouter)
const mutations = procedures.filter(([, { _def }]) => _def.type === 'mutation')

it('every mutation is in the audit log, or says why not (tests/factories/audited.ts)', () => {
  const undecided = mutations
    .map(([path]) => path)
    .filter((path) => path in audited === path in notAudited)
  expect(undecided).toEqual([])
})

it('what is said of procedures is said of some that exist', () => {
  const paths = new Set(procedures.map(([path]) => path))
  const gone = [...Object.keys(audited), ...Object.keys(notAudited)].filter(
    (path) => !paths.has(path),
  )
  expect(gone).toEqual([])
})
