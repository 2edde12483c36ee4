import { describe, expect, it } from 'vitest'
import { NewAccount } from './new-account'
import { NewPassword, ownPasswordProblem } from './new-password'

const problemOf = (password: string) => NewPassword.safeParse(password).error?.issues[0]?.message

describe('a new password', () => {
  it('has from 10 to 200 characters, as people count them', () => {
    expect(problemOf('kurz wie o')).toBeUndefined()
    expect(problemOf('kurz wie')).toMatch(/at least 10/)
    expect(problemOf('🌊🌄🌋🗻🏝️')).toMatch(/at least 10/)
    expect(problemOf('x7'.repeat(3) + 'ক'.repeat(194))).toBeUndefined()
    expect(problemOf('x7'.repeat(3) + 'ক'.repeat(195))).toMatch(/at most 200/)
  })

  it.each([
    'qwertyuiop',
    'QwertyUiop',
    '1q2w3e4r5t6y',
    'password123',
    'Password2026!',
    'P4ssw0rd!!',
    '!!!iloveyou1',
    'dragondragon',
    'Sunshine#2025',
    'michael12345',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    '9876543210',
    '12121212121',
  ])('is none of those that are guessed first: %s', (password) => {
    expect(problemOf(password)).toMatch(/guessed first/)
  })

  it.each([
    'a long walk to the sea',
    'correct horse battery staple',
    'monkey sees what dragon does',
    'vR9#kk2!pLw0',
    'ঢাকা থেকে সিলেট',
    'Übermorgen regnet es Hunde',
    'th3 p4ssw0rd of somebody',
    '48291730562kangaroo rat',
  ])('may be anything else: %s', (password) => {
    expect(problemOf(password)).toBeUndefined()
  })
})

describe('a password of one’s own', () => {
  const ana = { name: 'Ana-María Silva', email: 'ana.silva@example.org' }

  it.each([
    'ana.silva@example.org',
    'Ana.Silva@Example.org!',
    'Anasilva12',
    'anamaria silva'.replace('maria', 'maría'),
    'Silva123456',
    'Throughline',
    'throughline!1',
  ])('is not one’s name, address or our name: %s', (password) => {
    expect(ownPasswordProblem(password, ana)).toMatch(/guessed first/)
  })

  it('may have them in it', () => {
    for (const password of [
      'silva goes to the market',
      'a throughline of ten words',
      'x ana x ana y',
    ]) {
      expect(ownPasswordProblem(password, ana)).toBeNull()
    }
  })

  it('is looked at with the whole account', () => {
    const account = { ...ana, password: 'AnaSilva2026' }
    expect(NewAccount.safeParse(account).error?.issues).toMatchObject([{ path: ['password'] }])
    expect(NewAccount.safeParse({ ...account, password: 'a long walk' }).success).toBe(true)
  })
})
