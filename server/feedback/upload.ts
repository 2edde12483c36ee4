import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { v7 } from 'uuid'
import { z } from 'zod'
import type { Upload } from '@/core/feedback/import-views'
import { isCrossSite } from '@/server/auth/request-origin'
import { Invalid, NotAllowed, NotSignedIn, ProductError, TooLarge } from '@/server/errors'
import { sendError, sendJson } from '@/server/http/json'
import type { HttpRoute } from '@/server/http/route'
import type { Services } from '@/server/services'
import { demand, journeyFor } from '@/server/trpc/resolve'
import { EncodingFinder, type FoundFormat } from './import/encoding'
import { chunkBytes, storedBytes, writeChunk } from './import/file-store'
import { importLimits } from './import/limits'
import { demandWorkbook } from './rows/xlsx/workbook'

const Query = z.object({ journeyId: z.uuid(), fileName: z.string().trim().min(1).max(300) })

/**
 * `POST /api/uploads?journeyId=&fileName=`: an import's file as the raw body.
 * Answers 201 with an `Upload`, or `{ error }`.
 */
export const uploads: HttpRoute = {
  path: '/api/uploads',
  handle: async (request, response, services) => {
    try {
      sendJson(response, 201, await takeUpload(services, request))
    } catch (error) {
      if (!(error instanceof ProductError)) throw error
      // What is left of a refused body is not worth waiting for.
      response.setHeader('connection', 'close')
      sendError(response, error)
    }
  },
}

async function takeUpload(services: Services, request: IncomingMessage): Promise<Upload> {
  const { journeyId, fileName } = readQuery(request)
  if (isCrossSite(request, services.publicUrl)) throw new NotAllowed()
  const proof = await services.auth.proofOf(request.headers)
  const actor = proof && (await services.auth.actorOf(proof))
  if (!actor) throw new NotSignedIn()
  const { journey, rights } = await journeyFor(services, [actor], journeyId)
  demand(rights, 'feedback.import')
  if (Number(request.headers['content-length'] ?? 0) > importLimits.bytes) throw tooLarge()

  const { workspaceId } = journey
  const { id } = await services.db.import.create({
    data: {
      workspaceId,
      journeyId,
      id: v7(),
      fileName,
      fileHash: '',
      bytes: 0,
      encoding: '',
      state: 'uploaded',
      createdBy: actor.name,
    },
  })
  const key = { workspaceId_id: { workspaceId, id } }
  try {
    const file = { workspaceId, importId: id }
    const found = await storeBody(services, file, request, fileName)
    if (found.format === 'xlsx') await demandWorkbook(storedBytes(services.pool, file, found.bytes))
    await services.db.import.update({ where: key, data: found })
    return { uploadId: id, fileName, bytes: found.bytes }
  } catch (error) {
    await services.db.import.delete({ where: key })
    throw error
  }
}

function readQuery(request: IncomingMessage): z.infer<typeof Query> {
  if (request.method !== 'POST') throw new Invalid('Upload a file with POST.')
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  return Query.parse(Object.fromEntries(searchParams))
}

/** Writes the body as it comes, in pieces of one size; the network waits for the database. */
async function storeBody(
  { pool }: Pick<Services, 'pool'>,
  file: { workspaceId: string; importId: string },
  body: AsyncIterable<Uint8Array>,
  fileName: string,
): Promise<{ bytes: number; fileHash: string } & FoundFormat> {
  const hash = createHash('sha256')
  const kind = new EncodingFinder()
  let bytes = 0
  let position = 0
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let ended = false
  const flush = async () => {
    const all = Buffer.concat(waiting)
    for (let start = 0; start < all.length; start += chunkBytes) {
      const chunk = all.subarray(start, start + chunkBytes)
      // All but the last are of one size, so that a place in the file is found again.
      if (chunk.length < chunkBytes && !ended) {
        waiting = [chunk]
        waitingBytes = chunk.length
        return
      }
      await writeChunk(pool, file, position, chunk)
      position += 1
    }
    waiting = []
    waitingBytes = 0
  }
  for await (const piece of body) {
    bytes += piece.length
    if (bytes > importLimits.bytes) throw tooLarge()
    hash.update(piece)
    kind.push(piece)
    waiting.push(piece)
    waitingBytes += piece.length
    if (waitingBytes >= chunkBytes) await flush()
  }
  ended = true
  if (waitingBytes > 0) await flush()
  if (bytes === 0) throw new Invalid('The file is empty.')
  return { bytes, fileHash: hash.digest('hex'), ...kind.finish(fileName) }
}

function tooLarge(): TooLarge {
  return new TooLarge(
    `The file is larger than ${importLimits.bytes / 1024 / 1024} MB. Split it into smaller files.`,
  )
}
