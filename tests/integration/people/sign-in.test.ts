import { hash } from '@node-rs/argon2'
import { beforeEach, describe, expect, it } from 'vitest'
import { SignIn } from '@/server/auth/sign-in'
import { makeUser } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
beforeEach(emptyDatabase)

const address = '192.0.2.1'

describe('signing in', () => {
  it('knows a person by e-mail address, however it is spelt, and password', async () => {
    const signIn = new SignIn(services)
    const user = await makeUser(services, { email: 'ana@example.org' })
    const { password } = user
    expect(await signIn.attempt({ email: ' Ana@example.ORG', password, address })).toEqual({
      id: user.id,
      name: user.name,
      email: 'ana@example.org',
      sessionVersion: 0,
    })
  })

  it('hashes anew what was hashed with less than is usual now', async () => {
    const signIn = new SignIn(services)
    const { id, email, password } = await makeUser(services)
    const outdated = await hash(password, { memoryCost: 4_096, timeCost: 1, parallelism: 1 })
    await services.db.user.update({ where: { id }, data: { passwordHash: outdated } })
    const hashNow = async () =>
      (await services.db.user.findUniqueOrThrow({ where: { id } })).passwordHash
    expect(await signIn.attempt({ email, password: 'wrong', address })).toBeNull()
    expect(await hashNow()).toBe(outdated)
    expect(await signIn.attempt({ email, password, address })).not.toBeNull()
    const renewed = await hashNow()
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await signIn.attempt({ email, password, address })).not.toBeNull()
    expect(await hashNow()).toBe(renewed)
  })

  it('answers an unknown person and a wrong password alike', async () => {
    const signIn = new SignIn(services)
    const { email } = await makeUser(services)
    expect(await signIn.attempt({ email, password: 'wrong', address })).toBeNull()
    expect(
      await signIn.attempt({ email: 'nobody@example.org', password: 'wrong', address }),
    ).toBeNull()
  })

  it('refuses to guess on, for a person who exists and for one who does not', async () => {
    const { email, password } = await makeUser(services)
    for (const guessed of [email, 'nobody@example.org']) {
      const signIn = new SignIn(services)
      for (let n = 0; n < 10; n += 1) {
        await signIn.attempt({ email: guessed, password: 'wrong', address: `192.0.2.${n}` })
      }
      const next = signIn.attempt({ email: guessed, password, address: '192.0.2.99' })
      await expect(next).rejects.toMatchObject({ code: 'rate_limited' })
    }
  })

  it('refuses one address that tries many people', async () => {
    const signIn = new SignIn(services)
    const attempts = Array.from({ length: 100 }, (_, n) =>
      signIn.attempt({ email: `p${n}@example.org`, password: 'wrong', address }),
    )
    await Promise.all(attempts)
    const next = signIn.attempt({ email: 'p100@example.org', password: 'wrong', address })
    await expect(next).rejects.toMatchObject({ code: 'rate_limited' })
  })

  it('lets in who remembers in time, and starts to count anew', async () => {
    const signIn = new SignIn(services)
    const { email, password } = await makeUser(services)
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 9; n += 1) await signIn.attempt({ email, password: 'wrong', address })
      expect(await signIn.attempt({ email, password, address })).not.toBeNull()
    }
  })
})
