/**
 * Waits for something, but not for ever: past its time it fails with a sentence
 * that says what was waited for, and what is known by then.
 * @param seconds patience for a busy machine; nothing takes this long when all is well
 */
export function within<T>(
  seconds: number,
  what: string,
  wait: Promise<T>,
  known: () => string = () => '',
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error([`Waited ${seconds} s in vain for ${what}.`, known()].join(' ').trim()))
    }, seconds * 1000)
    wait.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
