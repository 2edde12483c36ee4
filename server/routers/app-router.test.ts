import { describe, expect, it } from 'vitest'
import { accessOf, proceduresOf } from '@/server/trpc/access'
import { appRouter } from './app-router'

const procedures = proceduresOf(appRouter)

function pathsOf(kind: string): string[] {
  return procedures
    .filter(([, procedure]) => accessOf(procedure)?.kind === kind)
    .map(([path]) => path)
    .sort()
}

describe('every procedure', () => {
  it('says who may call it', () => {
    expect(procedures.length).toBeGreaterThan(0)
    const silent = procedures.filter(([, procedure]) => !accessOf(procedure))
    expect(silent.map(([path]) => path)).toEqual([])
  })

  it('asks for an ability in a workspace, but for these', () => {
    expect(pathsOf('public')).toEqual([
      'account.me',
      'guest.join',
      'guest.leave',
      'guest.preview',
      'invitation.accept',
      'invitation.preview',
      'setup.createOwner',
      'setup.status',
      'signIn.previewLink',
      'signIn.sendLink',
      'signIn.ways',
    ])
    expect(pathsOf('user')).toEqual([
      'account.changePassword',
      'account.endOtherSessions',
      'account.endSession',
      'account.password',
      'account.sessions',
      'account.setPassword',
      'account.update',
      'workspace.create',
      'workspace.get',
    ])
  })
})
