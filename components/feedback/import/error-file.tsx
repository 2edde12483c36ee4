'use client'

import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTRPCClient } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'

/** Gives back the rows that did not go in, as a file that can be mended and imported. */
export function ErrorFileButton({
  journeyId,
  importId,
  size,
}: {
  journeyId: string
  importId: string
  size?: 'sm' | 'md'
}) {
  const client = useTRPCClient()
  const download = useMutation({
    mutationFn: () => client.feedback.importErrors.query({ journeyId, importId }),
    onSuccess: ({ fileName, csv }) => save(fileName, csv),
    onError: (error) => toast.error(failureOf(error).message),
  })
  return (
    <Button
      variant="secondary"
      size={size}
      disabled={download.isPending}
      onClick={() => download.mutate()}
    >
      <Download />
      Error file
    </Button>
  )
}

function save(fileName: string, csv: string) {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}
