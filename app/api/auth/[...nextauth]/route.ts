import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { readAuthRequest } from '@/server/auth/auth-request'
import { nextAuthOptions } from '@/server/auth/next-auth'
import { getServices } from '@/server/services'

type Segments = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, segments: Segments): Promise<Response> {
  const services = getServices()
  const known = await readAuthRequest(services, request.headers)
  const answer: Response = await NextAuth(request, segments, nextAuthOptions(services, known))
  const { retryAfterSeconds } = known
  if (retryAfterSeconds === undefined) return answer
  const headers = new Headers(answer.headers)
  headers.set('retry-after', String(retryAfterSeconds))
  return new Response(answer.body, { status: 429, headers })
}

export { handle as GET, handle as POST }
