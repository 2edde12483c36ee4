import type { Services } from '@/server/services'

/** How people can come in to this installation, and what it can do for that. */
export function waysIn({
  env,
  mailer,
  signInLinks,
}: Pick<Services, 'env' | 'mailer' | 'signInLinks'>) {
  return {
    passwords: env.passwords,
    /** Links by e-mail that sign somebody in. */
    links: signInLinks.areOffered,
    /** Whether e-mails go out at all. */
    mail: mailer.isOn,
    /** The identity provider's name; null: there is none. */
    provider: env.oidc?.name ?? null,
  }
}
