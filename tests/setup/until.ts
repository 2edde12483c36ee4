import { within } from './within'

/** Resolves as soon as a question that has to be asked again and again is answered with yes. */
export function until(holds: () => Promise<boolean>, what = 'the condition'): Promise<void> {
  let isOver = false
  const ask = async () => {
    while (!isOver && !(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return within(30, what, ask()).finally(() => {
    isOver = true
  })
}
