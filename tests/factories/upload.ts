import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Upload } from '@/core/feedback/import-views'
import { uploads } from '@/server/feedback/upload'
import type { Services } from '@/server/services'
import { cookieHeader } from './session'

type Person = Parameters<typeof cookieHeader>[1]

/** Sends a request to `/api/uploads` over real HTTP, as this person. */
export async function requestUpload(
  services: Services,
  person: Person | null,
  journeyId: string,
  fileName: string,
  body: BodyInit,
): Promise<Response> {
  const server = createServer((request, response) => {
    uploads.handle(request, response, services).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const query = new URLSearchParams({ journeyId, fileName })
  try {
    return await fetch(`http://127.0.0.1:${port}/api/uploads?${query}`, {
      method: 'POST',
      body,
      headers: person ? await cookieHeader(services, person) : {},
    })
  } finally {
    server.close()
  }
}

/** Uploads a file and expects it to be taken. */
export async function uploadFile(
  services: Services,
  person: Person,
  journeyId: string,
  fileName: string,
  body: BodyInit,
): Promise<string> {
  const response = await requestUpload(services, person, journeyId, fileName, body)
  if (response.status !== 201) throw new Error(`Refused: ${await response.text()}`)
  return ((await response.json()) as Upload).uploadId
}
