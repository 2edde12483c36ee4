'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { z } from 'zod'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Email } from '@/core/access/account'
import { assignableRoles } from '@/core/access/membership'
import type { Role } from '@/core/access/roles'
import { FormMessage } from './form-message'
import { OnceDialog } from './once-dialog'
import { RoleSelect } from './role-select'
import type { Workspace } from './shapes'
import { Submit } from './submit'
import { useFields } from './use-fields'

const Guest = z.object({ email: z.union([z.literal(''), Email]) })

/** What has become of an invitation: a link to pass on, or an e-mail on its way. */
type Made = { kind: 'link'; url: string; failure: string | null } | { kind: 'sent'; email: string }

/** Makes an invitation, and then sends it, or shows its link, once. */
export function InviteDialog({
  workspace,
  onClose,
}: {
  workspace: Workspace
  onClose: () => void
}) {
  const trpc = useTRPC()
  const ways = useQuery(trpc.signIn.ways.queryOptions())
  const sends = ways.data?.mail ?? false
  const fields = useFields(Guest)
  const [role, setRole] = useState<Role>('editor')
  const [email, setEmail] = useState('')
  const { invite, made, isPending } = useInvite(workspace.id, sends)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    const guest = fields.read(event)
    if (guest) await invite(role, guest.email)
  }

  return (
    <OnceDialog
      title="Invite somebody"
      description={sends ? sendsText : sendsNothingText}
      made={
        made?.kind === 'link'
          ? {
              label: 'Invitation link',
              hint: made.failure ?? 'It is shown this once. Send it to the person you invite.',
              value: made.url,
            }
          : null
      }
      onClose={onClose}
    >
      {made?.kind === 'sent' ? (
        <Sent email={made.email} onClose={onClose} />
      ) : (
        <form
          noValidate
          className="space-y-4"
          onSubmit={(event) => submit(event).catch(fields.refuse)}
        >
          <Field label="Role">
            {({ id }) => (
              <RoleSelect
                id={id}
                value={role}
                roles={assignableRoles(workspace.role)}
                onChange={setRole}
                className="w-full"
              />
            )}
          </Field>
          <Field
            label="E-mail address, if the invitation is for one person only"
            error={fields.errors.email}
          >
            {(control) => (
              <Input
                {...control}
                dir="ltr"
                name="email"
                type="email"
                autoComplete="off"
                value={email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
            )}
          </Field>
          <FormMessage>{fields.message}</FormMessage>
          <DialogFooter>
            <Button variant="secondary" onClick={onClose}>
              Cancel
            </Button>
            <Submit busy={isPending}>
              {sends && email.trim() ? 'Send the invitation' : 'Make the link'}
            </Submit>
          </DialogFooter>
        </form>
      )}
    </OnceDialog>
  )
}

const sendsText =
  'With an e-mail address, the invitation is sent there. Without one you get a link to pass on. It works for one person, for seven days.'
const sendsNothingText =
  'You get a link to send. It works for one person, for seven days. This installation sends no e-mails itself; whoever runs it can turn them on.'

/** Where the e-mail cannot be sent, the link can still be passed on. */
function useInvite(workspaceId: string, sends: boolean) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const create = useMutation(trpc.invitation.create.mutationOptions())
  const send = useMutation(trpc.invitation.send.mutationOptions())
  const [made, setMade] = useState<Made | null>(null)

  async function makeOne(role: Role, email: string): Promise<Made> {
    const { id, url } = await create.mutateAsync({ workspaceId, role, email: email || undefined })
    if (!sends || !email) return { kind: 'link', url, failure: null }
    try {
      await send.mutateAsync({ workspaceId, invitationId: id })
      return { kind: 'sent', email }
    } catch (error) {
      const { message } = failureOf(error)
      return { kind: 'link', url, failure: `${message} You can pass this link on instead.` }
    }
  }

  async function invite(role: Role, email: string): Promise<void> {
    setMade(await makeOne(role, email))
    await queries.invalidateQueries({ queryKey: trpc.invitation.list.queryKey() })
  }

  return { invite, made, isPending: create.isPending || send.isPending }
}

function Sent({ email, onClose }: { email: string; onClose: () => void }) {
  return (
    <>
      <p role="status" className="flex gap-3 rounded-sm bg-success-soft p-3">
        <MailCheck className="mt-0.5 size-4 shrink-0 text-success" aria-hidden="true" />
        <span>
          The invitation is on its way to <bdi className="break-words font-medium">{email}</bdi>.
        </span>
      </p>
      <DialogFooter>
        <Button variant="secondary" onClick={onClose}>
          Done
        </Button>
      </DialogFooter>
    </>
  )
}
