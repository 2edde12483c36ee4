import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { nextAuthOptions } from '@/server/auth/next-auth'
import { addressHeader, isSecure, shortAgent } from '@/server/auth/request-origin'
import { readSession } from '@/server/auth/session-token'
import { getServices } from '@/server/services'

type Segments = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, segments: Segments): Promise<Response> {
  const services = getServices()
  const headers = Object.fromEntries(request.headers)
  const options = nextAuthOptions(services, {
    secure: isSecure(request.headers, services.publicUrl),
    address: request.headers.get(addressHeader) ?? 'unknown',
    agent: shortAgent(request.headers.get('user-agent')),
    session: await readSession(services.secret, headers),
  })
  return NextAuth(request, segments, options)
}

export { handle as GET, handle as POST }
