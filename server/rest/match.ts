import type { Route } from './route'

export type Match =
  | { kind: 'found'; route: Route; params: Record<string, string> }
  | { kind: 'other-method'; allowed: string[] }
  | { kind: 'none' }

/** The parameters of a path that fits a template such as `/journeys/{id}`; null when it does not. */
function paramsOf(template: string, path: string): Record<string, string> | null {
  const names: string[] = []
  const pattern = template
    .split(/(\{\w+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      names.push(part.slice(1, -1))
      return '([^/]+)'
    })
    .join('')
  const found = new RegExp(`^${pattern}$`).exec(path)
  if (!found) return null
  try {
    return Object.fromEntries(
      names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]),
    )
  } catch {
    return null
  }
}

/** The route for a method and a path under `/api/v1`. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  const allowed: string[] = []
  for (const route of routes) {
    const params = paramsOf(route.path, path)
    if (!params) continue
    if (route.method === method || (method === 'HEAD' && route.method === 'GET')) {
      return { kind: 'found', route, params }
    }
    allowed.push(route.method)
  }
  return allowed.length > 0 ? { kind: 'other-method', allowed } : { kind: 'none' }
}
