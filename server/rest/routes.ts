import type { Route } from './route'

/** Every operation of the interface. */
export const routes: readonly Route[] = []
