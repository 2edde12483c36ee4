import { expect, it } from 'vitest'
import { nowhere } from '@/core/presence/presence'
import { jsonOf } from '@/server/trpc/json-text'
import { PresenceBatch } from './batch'

const ana = { kind: 'user' as const, id: null, name: 'Ana "the first"' }
const peer = (clientId: string) => ({ clientId, person: ana, colour: 1, presence: nowhere })

it('is written for each follower as JSON.stringify would, without themselves', () => {
  const batch = new PresenceBatch()
  batch.join(peer('joins'))
  batch.move('moves', { cursor: { x: 1, y: 2 }, selection: [] })
  batch.move('moves too', { cursor: null })
  batch.leave('leaves')
  for (const follower of ['joins', 'moves', 'leaves', 'watches']) {
    const data = batch.messageFor(follower)
    const message = { id: 1, result: { type: 'data' as const, data } }
    expect(jsonOf(message)).toBe(JSON.stringify(message))
    expect(jsonOf(message)).not.toContain(`"clientId":"${follower}"`)
  }
})
