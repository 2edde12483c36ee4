const unstorable = /[\0\p{Surrogate}]/u

/** Whether a text holds NUL or half a surrogate pair: no database and no file format of ours can keep them. */
export function isUnstorable(text: string): boolean {
  return unstorable.test(text)
}
