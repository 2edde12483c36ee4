import { Angry, Frown, Laugh, type LucideIcon, Meh, Smile } from 'lucide-react'

export type EmotionStep = { value: number; name: string; icon: LucideIcon }

/** The five steps of emotion, worst first. */
export const emotionSteps: readonly EmotionStep[] = [
  { value: -2, name: 'Very bad', icon: Angry },
  { value: -1, name: 'Bad', icon: Frown },
  { value: 0, name: 'Neutral', icon: Meh },
  { value: 1, name: 'Good', icon: Smile },
  { value: 2, name: 'Very good', icon: Laugh },
]

/** The step nearest to an emotion. */
export function emotionStep(value: number): EmotionStep | undefined {
  return emotionSteps.find((step) => step.value === Math.round(value))
}

export function EmotionFace({ value, className }: { value: number; className?: string }) {
  const step = emotionStep(value)
  if (!step) return null
  const Icon = step.icon
  return <Icon className={className} role="img" aria-label={`Emotion: ${step.name}`} />
}
