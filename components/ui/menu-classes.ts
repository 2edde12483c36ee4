/** The look that dropdown menus, context menus and selects share. */
export const menuPanel =
  'z-50 max-h-(--radix-popper-available-height) min-w-44 max-w-[calc(100vw-1rem)] animate-rise overflow-y-auto rounded-md bg-popover p-1 text-popover-foreground shadow-float outline-none'

export const menuItem =
  'relative flex min-h-8 pointer-coarse:min-h-10 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 text-base outline-none data-disabled:pointer-events-none data-highlighted:bg-accent data-disabled:opacity-50 [&_svg]:shrink-0 [&_svg:not([class*=size-])]:size-4 [&_svg:not([class*=text-])]:text-muted-foreground'

export const menuItemDanger =
  'text-danger data-highlighted:bg-danger-soft [&_svg:not([class*=text-])]:text-danger'

export const menuLabel = 'px-2 pt-1.5 pb-1 font-medium text-muted-foreground text-xs'

export const menuSeparator = '-mx-1 my-1 h-px bg-border'

export const menuShortcut = 'ms-auto ps-6 text-muted-foreground text-xs pointer-coarse:hidden'
