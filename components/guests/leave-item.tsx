'use client'

import { useMutation } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { forgetCopies } from '@/components/offline/forget-copies'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { DropdownMenuItem, DropdownMenuSeparator } from '@/components/ui/dropdown-menu'
import { toast } from '@/components/ui/toast'
import { forgetJoined } from './joined-here'

/** Makes the browser forget the guest, as on a computer that others use too. */
export function LeaveItem({ journeyId }: { journeyId: string }) {
  const trpc = useTRPC()
  const leave = useMutation(
    trpc.guest.leave.mutationOptions({
      onSuccess: async () => {
        forgetJoined()
        await forgetCopies()
        window.location.reload()
      },
      onError: (error) => toast.error(failureOf(error).message),
    }),
  )
  return (
    <>
      <DropdownMenuSeparator />
      <DropdownMenuItem onSelect={() => leave.mutate({ journeyId })}>
        <LogOut />
        Leave this map
      </DropdownMenuItem>
    </>
  )
}
