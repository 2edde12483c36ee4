import { Segmented } from '@/components/ui/segmented'
import type { Draft } from './draft'

type Layout = Draft['layout']

/** How answers lie in a file or in a message, and what that means. */
export function LayoutChoice({
  label,
  layout,
  words,
  onLayout,
}: {
  label: string
  layout: Layout
  words: Record<Layout, { name: string; meaning: string }>
  onLayout: (layout: Layout) => void
}) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Segmented
        label={label}
        value={layout}
        onChange={onLayout}
        options={[
          { value: 'long', label: words.long.name },
          { value: 'wide', label: words.wide.name },
        ]}
      />
      <p className="text-muted-foreground text-sm">{words[layout].meaning}</p>
    </div>
  )
}
