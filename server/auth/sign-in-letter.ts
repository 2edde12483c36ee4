import type { Letter } from '@/server/mail/letter'

/** The e-mail with a link that signs somebody in. */
export function signInLetter(url: string): Letter {
  return {
    subject: 'Your link to sign in to Throughline',
    title: 'Sign in to Throughline',
    parts: [
      { kind: 'text', text: 'This link works once, within 15 minutes.' },
      { kind: 'action', label: 'Sign in', url },
      {
        kind: 'text',
        text: 'If you did not ask for it, you need not do anything: without this e-mail nobody can use it.',
      },
    ],
    reason:
      'You get this because somebody asked for a link with your e-mail address on the sign-in page.',
  }
}
