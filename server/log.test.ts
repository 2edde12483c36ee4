import { describe, expect, it } from 'vitest'
import { makeLog } from './log'

function logged(write: (log: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = []
  write(makeLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) }))
  return lines.join('')
}

describe('makeLog', () => {
  it('writes one JSON object a line, with the bound request id', () => {
    const text = logged((log) => log.child({ requestId: 'r1' }).info({ rows: 3 }, 'imported'))
    expect(JSON.parse(text)).toMatchObject({
      level: 'info',
      requestId: 'r1',
      rows: 3,
      msg: 'imported',
    })
  })

  it('hides secrets and customers’ words at any depth', () => {
    const text = logged((log) =>
      log.warn({
        input: { password: 'p4ss', rows: [{ verbatim: 'too slow', at: 1 }], inviteToken: 't0k' },
        headers: { authorization: 'Bearer k3y', cookie: 'c00kie' },
      }),
    )
    for (const word of ['p4ss', 'too slow', 't0k', 'k3y', 'c00kie'])
      expect(text).not.toContain(word)
    expect(text).toContain('"at":1')
  })

  it('keeps an error’s message and stack, and drops the row that a database error carries', () => {
    const fault = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (email)=(ana@example.org) already exists.',
    })
    const text = logged((log) => log.error({ err: new Error('commit failed', { cause: fault }) }))
    expect(text).not.toContain('ana@example.org')
    expect(JSON.parse(text).err).toMatchObject({
      message: 'commit failed',
      cause: { code: '23505', message: 'duplicate key' },
    })
  })
})
