import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { OfflineShell } from '@/components/offline/offline-shell'
import { readTheme, themeCookie } from '@/components/shell/theme'
import { TRPCReactProvider } from '@/components/trpc/provider'
import { Toaster } from '@/components/ui/toast'
import { TooltipProvider } from '@/components/ui/tooltip'
import { getServices } from '@/server/services'
import './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Throughline', template: '%s · Throughline' },
  description: 'Map a customer’s journey, hang real feedback on it, see where it hurts.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf9' },
    { media: '(prefers-color-scheme: dark)', color: '#141210' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The chosen theme is known before the first paint, so that nothing flashes.
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html
      lang="en"
      data-build={getServices().build}
      data-theme={theme === 'system' ? undefined : theme}
    >
      <body>
        <TRPCReactProvider>
          <TooltipProvider delayDuration={400} skipDelayDuration={200}>
            {children}
          </TooltipProvider>
        </TRPCReactProvider>
        <Toaster />
        <OfflineShell />
      </body>
    </html>
  )
}
