import {
  Columns3,
  MessageCirclePlus,
  MousePointer2,
  Redo2,
  Rows3,
  Spline,
  Square,
  StickyNote,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { Tooltip } from '@/components/ui/tooltip'
import { addBand } from '../actions/structure'
import { useCommentsIfAny } from '../comments/comments-context'
import { useEditor, useUi } from '../state/editor-context'
import { selectTool, type Tool } from '../state/ui-state'
import { usePaletteDrag } from './use-palette-drag'

/** The one toolbar, at the foot of the canvas. Touchpoint and note can also be dragged onto the map. */
export function Toolbar({ canUndo, canRedo }: { canUndo: boolean; canRedo: boolean }) {
  const editor = useEditor()
  const touchpointDrag = usePaletteDrag('touchpoint')
  const noteDrag = usePaletteDrag('note')
  const mayComment = useCommentsIfAny()?.mayComment === true
  if (!editor.canEdit) return mayComment ? <CommenterTools /> : null
  return (
    <div role="toolbar" aria-label="Tools" className={barLook}>
      <ToolButton tool={selectTool} name="Select" shortcut="V" icon={<MousePointer2 />} />
      <Divider />
      <ToolButton
        tool={{ kind: 'touchpoint' }}
        name="Touchpoint"
        shortcut="T"
        icon={<Square />}
        drag={touchpointDrag}
      />
      <ToolButton
        tool={{ kind: 'note' }}
        name="Note"
        shortcut="N"
        icon={<StickyNote />}
        drag={noteDrag}
      />
      <ToolButton
        tool={{ kind: 'connection', fromId: null }}
        name="Connection"
        shortcut="X"
        icon={<Spline />}
      />
      {mayComment ? <CommentTool /> : null}
      <Divider />
      <DeedButton name="Stage" shortcut="S" onClick={() => addBand(editor, 'stage')}>
        <Columns3 />
      </DeedButton>
      <DeedButton name="Lane" shortcut="L" onClick={() => addBand(editor, 'lane')}>
        <Rows3 />
      </DeedButton>
      <Divider />
      <DeedButton name="Undo" disabled={!canUndo} onClick={() => editor.document.undo()}>
        <Undo2 />
      </DeedButton>
      <DeedButton name="Redo" disabled={!canRedo} onClick={() => editor.document.redo()}>
        <Redo2 />
      </DeedButton>
    </div>
  )
}

const barLook =
  '-translate-x-1/2 absolute bottom-4 left-1/2 z-10 flex max-w-[calc(100vw-1rem)] items-center gap-0.5 rounded-lg bg-popover p-1 shadow-float'

/** For those who may say something about the map, and not change it. */
function CommenterTools() {
  return (
    <div role="toolbar" aria-label="Tools" className={barLook}>
      <ToolButton tool={selectTool} name="Select" shortcut="V" icon={<MousePointer2 />} />
      <CommentTool />
    </div>
  )
}

function CommentTool() {
  return (
    <ToolButton
      tool={{ kind: 'comment' }}
      name="Comment"
      shortcut="C"
      icon={<MessageCirclePlus />}
    />
  )
}

function Divider() {
  return <span aria-hidden className="mx-0.5 h-6 w-px bg-border" />
}

const look = 'size-10 touch-none rounded-md [&_svg]:size-5 max-sm:size-9'

function ToolButton({
  tool,
  name,
  shortcut,
  icon,
  drag,
}: {
  tool: Tool
  name: string
  shortcut: string
  icon: ReactNode
  drag?: ReturnType<typeof usePaletteDrag>
}) {
  const editor = useEditor()
  const chosen = useUi((state) => state.tool.kind === tool.kind)
  return (
    <Tooltip content={<Tip name={name} shortcut={shortcut} />}>
      <Button
        variant="ghost"
        aria-label={name}
        aria-pressed={chosen}
        className={cn(look, 'px-0', chosen && 'bg-primary-soft text-link hover:bg-primary-soft')}
        onClick={() => editor.ui.set({ tool: chosen ? selectTool : tool })}
        {...drag}
      >
        {icon}
      </Button>
    </Tooltip>
  )
}

function DeedButton({
  name,
  shortcut,
  disabled,
  onClick,
  children,
}: {
  name: string
  shortcut?: string
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <Tooltip content={<Tip name={name} shortcut={shortcut} />}>
      <Button
        variant="ghost"
        aria-label={name}
        disabled={disabled}
        className={cn(look, 'px-0')}
        onClick={onClick}
      >
        {children}
      </Button>
    </Tooltip>
  )
}

function Tip({ name, shortcut }: { name: string; shortcut?: string }) {
  return (
    <span className="flex items-center gap-1.5">
      {name}
      {shortcut ? (
        <Kbd className="h-4 min-w-4 border-0 bg-background/20 text-inherit">{shortcut}</Kbd>
      ) : null}
    </span>
  )
}
