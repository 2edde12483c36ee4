/** Tells the person at the terminal something. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Says what is wrong and what to do, and ends the command. */
export function stop(text: string): never {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
