import { expect, test } from 'vitest'
import { Autosave, type SaveState } from './autosave'

type Fields = { name: string; role: string }

/** An Autosave whose server and clock the test holds. */
function rig() {
  const sent: Partial<Fields>[] = []
  const states: SaveState['state'][] = []
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = []
  let due: (() => void) | null = null
  const autosave = new Autosave<Fields>({
    save: (set) => {
      sent.push(set)
      return new Promise<void>((resolve, reject) => answers.push({ resolve, reject }))
    },
    explain: String,
    onState: ({ state }) => states.push(state),
    later: (callback) => {
      due = callback
      return () => {
        due = null
      }
    },
  })
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    autosave,
    sent,
    states,
    settle,
    tick: () => due?.(),
    answer: () => answers.shift()?.resolve(),
    fail: () => answers.shift()?.reject(new Error('offline')),
  }
}

test('changes of a moment go out together', async () => {
  const { autosave, sent, states, tick, answer, settle } = rig()
  autosave.change({ name: 'A' })
  autosave.change({ name: 'An', role: 'x' })
  tick()
  expect(sent).toEqual([{ name: 'An', role: 'x' }])
  answer()
  await settle()
  expect(states.at(-1)).toBe('saved')
  expect(autosave.unsaved).toBe(false)
})

test('what changes during a request goes out in the next one, and it is not called saved before', async () => {
  const { autosave, sent, states, tick, answer, settle } = rig()
  autosave.change({ name: 'A' })
  tick()
  autosave.change({ name: 'B' })
  tick()
  expect(sent).toHaveLength(1)
  answer()
  await settle()
  expect(states).not.toContain('saved')
  expect(sent).toEqual([{ name: 'A' }, { name: 'B' }])
  answer()
  await settle()
  expect(states.at(-1)).toBe('saved')
})

test('what failed goes out again with what came later, the later value winning', async () => {
  const { autosave, sent, states, tick, answer, fail, settle } = rig()
  autosave.change({ name: 'A', role: 'x' })
  tick()
  fail()
  await settle()
  expect(states.at(-1)).toBe('failed')
  expect(autosave.unsaved).toBe(true)
  autosave.change({ name: 'B' })
  tick()
  expect(sent[1]).toEqual({ name: 'B', role: 'x' })
  answer()
  await settle()
  expect(states.at(-1)).toBe('saved')
})
