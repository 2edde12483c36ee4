import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from './notice'
import { StepLayout } from './step-layout'

/** A step whose choices are complete before the rows can be checked, with what stood in the way of that. */
export function BeforeCheck({
  status,
  isComplete,
  isChecking,
  problem,
  onBack,
  onNext,
  children,
}: {
  /** What is still missing, beside the buttons. */
  status: ReactNode
  isComplete: boolean
  isChecking: boolean
  problem: string | null
  onBack: () => void
  onNext: () => void
  children: ReactNode
}) {
  return (
    <StepLayout
      footer={
        <>
          {status}
          <Button variant="ghost" onClick={onBack} disabled={isChecking}>
            Back
          </Button>
          <Button onClick={onNext} disabled={!isComplete || isChecking}>
            {isChecking ? 'Checking the rows' : 'Check the rows'}
          </Button>
        </>
      }
    >
      {problem ? (
        <Notice kind="danger" title="The rows could not be checked">
          {problem}
        </Notice>
      ) : null}
      {children}
    </StepLayout>
  )
}
