import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { readAuthRequest } from '@/server/auth/auth-request'
import { nextAuthOptions } from '@/server/auth/next-auth'
import { getServices } from '@/server/services'

type Segments = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, segments: Segments): Promise<Response> {
  const services = getServices()
  const options = nextAuthOptions(services, await readAuthRequest(services, request.headers))
  return NextAuth(request, segments, options)
}

export { handle as GET, handle as POST }
