import type { HttpRoute } from './route'

/** The path of a request's address, without its query; '/' when it makes no sense. */
export function pathOf(url: string | undefined): string {
  const path = (url ?? '/').split('?', 1)[0]
  return path?.startsWith('/') ? path : '/'
}

/** The route that answers a path; undefined: Next.js does. */
export function findRoute<R extends Pick<HttpRoute, 'path'>>(
  routes: readonly R[],
  path: string,
): R | undefined {
  return routes.find((route) => path === route.path || path.startsWith(`${route.path}/`))
}
