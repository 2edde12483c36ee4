'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ImageUp, RotateCcw } from 'lucide-react'
import { useRef } from 'react'
import { useWorkspace } from '@/components/shell/workspace'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { toast } from '@/components/ui/toast'
import type { PersonaDetail } from './persona'
import { PersonaFace } from './persona-face'
import { uploadAvatar } from './upload-avatar'

/** The face, and how to give it a picture or take the picture away. */
export function AvatarField({ persona, readOnly }: { persona: PersonaDetail; readOnly: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  const { choose, reset, busy } = useAvatar(persona.id)
  return (
    <div className="flex items-center gap-4">
      <PersonaFace persona={persona} className="size-24" />
      {readOnly ? null : (
        <div className="flex flex-col items-start gap-1.5">
          <input
            ref={input}
            type="file"
            accept="image/*"
            aria-label="Picture file"
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) choose(file)
            }}
          />
          <Button
            variant="secondary"
            size="sm"
            disabled={busy}
            onClick={() => input.current?.click()}
          >
            {busy ? <Spinner /> : <ImageUp />}
            Upload a picture
          </Button>
          {persona.avatarId ? (
            <Button variant="ghost" size="sm" disabled={busy} onClick={reset}>
              <RotateCcw />
              Use the drawn face
            </Button>
          ) : null}
        </div>
      )}
    </div>
  )
}

function useAvatar(personaId: string) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { id: workspaceId } = useWorkspace()
  const set = useMutation(
    trpc.persona.setAvatar.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.persona.pathKey() }),
      onError: (error) => toast.error(failureOf(error).message),
    }),
  )
  const upload = useMutation({
    mutationFn: (file: File) => uploadAvatar(workspaceId, file),
    onSuccess: (outcome) => {
      if (outcome.ok) set.mutate({ workspaceId, personaId, assetId: outcome.assetId })
      else toast.error(outcome.message)
    },
  })
  return {
    choose: (file: File) => upload.mutate(file),
    reset: () => set.mutate({ workspaceId, personaId, assetId: null }),
    busy: upload.isPending || set.isPending,
  }
}
