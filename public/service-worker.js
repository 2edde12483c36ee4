/**
 * Opens maps without a network. It keeps two things, for each build of the product:
 *
 * - the static parts (`/_next/static/`), whose names say their content: what is
 *   kept is as good as what the server has;
 * - the documents of maps that were opened, which hold nothing of the map or of
 *   the person. The server is always asked first: a kept one is shown only when
 *   no answer comes at all.
 *
 * Everything else, and every answer with data, goes past it. Signing in or out
 * forgets the documents. Its address names the build (`?build=`), so that a new
 * build is a new worker.
 */
const build = new URL(self.location.href).searchParams.get('build') ?? 'unknown'
const prefix = 'throughline '
const partsName = `${prefix}${build} parts`
const pagesName = `${prefix}${build} pages`
/** Documents that are kept. */
const mostPages = 12

self.addEventListener('install', () => {
  // What it does is the same for pages of every build: nothing speaks for waiting.
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOld().then(() => self.clients.claim()))
})

self.addEventListener('message', (event) => {
  const { type, urls } = event.data ?? {}
  if (type === 'keep') event.waitUntil(keepAll(urls))
  if (type === 'forget') event.waitUntil(forgetPages())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (isPart(url)) event.respondWith(part(request))
  else if (request.mode === 'navigate' && isMap(url)) event.respondWith(page(event, url))
})

function isPart(url) {
  return url.pathname.startsWith('/_next/static/')
}

function isMap(url) {
  return /^\/w\/[^/]+\/journeys\/[^/]+$/.test(url.pathname)
}

/** Parts of an older build that a page still needs are found as well. */
async function part(request) {
  const kept = await caches.match(request.url, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await keep(partsName, request.url, answer.clone())
  return answer
}

async function page(event, url) {
  try {
    const answer = await fetch(event.request)
    if (answer.ok && !answer.redirected) event.waitUntil(keepPage(url, answer.clone()))
    return answer
  } catch (error) {
    const kept = await caches.match(url.pathname, { ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

async function keepPage(url, answer) {
  await keep(pagesName, url.pathname, answer)
  const cache = await caches.open(pagesName)
  const pages = await cache.keys()
  for (const old of pages.slice(0, Math.max(0, pages.length - mostPages))) await cache.delete(old)
}

/** The newest comes last. */
async function keep(name, address, answer) {
  try {
    const cache = await caches.open(name)
    await cache.delete(address)
    await cache.put(address, answer)
  } catch {
    // A full disk: the page has its answer, it only does not open without a network.
  }
}

/** What a page has loaded before this worker was there. */
async function keepAll(urls) {
  for (const address of urls) {
    const url = new URL(address)
    if (isPart(url)) await part(new Request(address))
    else if (isMap(url)) {
      const answer = await fetch(url.pathname)
      if (answer.ok && !answer.redirected) await keepPage(url, answer)
    }
  }
}

async function forgetPages() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name.endsWith(' pages')) await caches.delete(name)
  }
}

/** The build before this one is kept for pages that are still open; caches.keys() has the oldest first. */
async function removeOld() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  const builds = [...new Set(names.map((name) => name.split(' ')[1]))].filter((b) => b !== build)
  const doomed = new Set(builds.slice(0, -1))
  for (const name of names) if (doomed.has(name.split(' ')[1])) await caches.delete(name)
}
