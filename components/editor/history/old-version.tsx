import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Spinner } from '@/components/ui/spinner'
import { useIsPhone } from '@/components/ui/use-is-phone'
import { useUi } from '../state/editor-context'
import { ArrivedVersion, type ArrivedVersionProps } from './arrived-version'
import { VersionBanner } from './version-banner'
import { VersionFrame } from './version-frame'

type Props = Omit<ArrivedVersionProps, 'then' | 'beside'>

/** An earlier version in the map's place; the live session goes on underneath. */
export function OldVersion(props: Props) {
  const { journeyId, shown, onBack, onCompare } = props
  const trpc = useTRPC()
  const phone = useIsPhone()
  const historyOpen = useUi((state) => state.historyOpen && !state.heatPanel.open)
  const beside = historyOpen && !phone && !shown.comparing
  const version = useQuery(
    trpc.history.version.queryOptions(
      { journeyId, version: shown.version },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000 },
    ),
  )
  const then = useMemo(
    () => version.data && new Map(version.data.records.map((record) => [record.id, record])),
    [version.data],
  )
  if (then) return <ArrivedVersion {...props} then={then} beside={beside} />
  return (
    <VersionFrame
      beside={beside}
      banner={
        <VersionBanner shown={shown} selected={0} isBusy onCompare={onCompare} onBack={onBack} />
      }
    >
      <div className="flex size-full items-center justify-center">
        {version.isError ? (
          <ErrorNotice
            message={failureOf(version.error).message}
            onRetry={() => void version.refetch()}
          />
        ) : (
          <Spinner label="Opening this version" />
        )}
      </div>
    </VersionFrame>
  )
}
