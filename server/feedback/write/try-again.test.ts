import { DatabaseError } from 'pg'
import { expect, test, vi } from 'vitest'
import { tryAgain } from './try-again'

function failure(code: string): DatabaseError {
  return Object.assign(new DatabaseError('', 0, 'error'), { code })
}

test('what the database ended for the sake of others is done again', async () => {
  const work = vi.fn<() => Promise<string>>()
  work.mockRejectedValueOnce(failure('40P01')).mockRejectedValueOnce(failure('40001'))
  work.mockResolvedValue('done')
  expect(await tryAgain(work)).toBe('done')
  expect(work).toHaveBeenCalledTimes(3)
})

test('but not for ever', async () => {
  const work = vi.fn(() => Promise.reject(failure('40P01')))
  await expect(tryAgain(work)).rejects.toMatchObject({ code: '40P01' })
  expect(work).toHaveBeenCalledTimes(5)
})

test.each([failure('23505'), new Error('40P01'), null])(
  'anything else is told at once',
  async (error) => {
    const work = vi.fn(() => Promise.reject(error))
    await expect(tryAgain(work)).rejects.toBe(error)
    expect(work).toHaveBeenCalledTimes(1)
  },
)
