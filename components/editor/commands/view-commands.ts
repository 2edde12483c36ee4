import { Command as CommandIcon, Flame, Keyboard, Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import type { Command } from './command'

export const viewCommands: readonly Command[] = [
  {
    id: 'commands',
    title: 'Find a command',
    group: 'View',
    icon: CommandIcon,
    keys: ['mod+k'],
    run: (editor) => editor.ui.set({ overlay: { kind: 'commands' } }),
  },
  {
    id: 'shortcuts',
    title: 'Show the keyboard shortcuts',
    group: 'View',
    icon: Keyboard,
    keys: ['?'],
    run: (editor) => editor.ui.set({ overlay: { kind: 'shortcuts' } }),
  },
  {
    id: 'heat',
    title: 'Show or hide heat',
    group: 'View',
    icon: Flame,
    keys: ['h'],
    run: (editor) => editor.ui.set((state) => ({ heatShown: !state.heatShown })),
  },
  {
    id: 'fit',
    title: 'Show the whole map',
    group: 'View',
    icon: Maximize,
    keys: ['shift+1'],
    menu: ['none'],
    run: (editor) => editor.view.fit(),
  },
  {
    id: 'zoom-in',
    title: 'Zoom in',
    group: 'View',
    icon: ZoomIn,
    keys: ['mod+=', 'mod+plus', 'plus'],
    run: (editor) => editor.view.zoomIn(),
  },
  {
    id: 'zoom-out',
    title: 'Zoom out',
    group: 'View',
    icon: ZoomOut,
    keys: ['mod+-', '-'],
    run: (editor) => editor.view.zoomOut(),
  },
  {
    id: 'zoom-100',
    title: 'Zoom to 100%',
    group: 'View',
    keys: ['mod+0'],
    run: (editor) => editor.view.zoomTo(1),
  },
]
