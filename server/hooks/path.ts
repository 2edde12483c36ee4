/** What every webhook's address begins with. */
export const hookPath = '/hooks'
