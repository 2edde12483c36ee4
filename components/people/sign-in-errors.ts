/**
 * Why a sign-in with the identity provider came to nothing, as the address of
 * the page names it.
 * @param code a word of ours, or one of next-auth's
 */
export function signInErrorText(code: string, provider: string | null): string {
  const name = provider ?? 'the identity provider'
  switch (code) {
    case 'no_account':
      return `You are signed in with ${name}, but nobody has invited you here. Ask for an invitation to the e-mail address that you have there.`
    case 'unverified':
      return `Your e-mail address is not confirmed with ${name}. Confirm it there, and then try again.`
    default:
      return `Signing in with ${name} did not work. Nothing has changed; try again.`
  }
}
