import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './cn'

const buttonVariants = cva(
  'focus-ring inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-sm font-medium transition-colors disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50 [&_svg]:pointer-events-none [&_svg]:shrink-0 [&_svg:not([class*=size-])]:size-4',
  {
    variants: {
      variant: {
        default: 'bg-primary text-primary-foreground hover:bg-primary/90',
        secondary: 'border bg-card text-foreground hover:bg-accent',
        ghost: 'text-foreground hover:bg-accent data-[state=open]:bg-accent',
        danger: 'bg-danger-fill text-white hover:bg-danger-fill/90',
        link: 'text-link underline-offset-4 hover:underline',
      },
      size: {
        // By a finger at least 40 pixels: text buttons grow, signs answer beyond what is seen of them.
        sm: 'h-7 px-2.5 text-sm pointer-coarse:h-10',
        md: 'h-8 px-3 text-base pointer-coarse:h-10',
        lg: 'h-10 px-4 text-base',
        icon: 'relative size-8 pointer-coarse:after:absolute pointer-coarse:after:-inset-1',
        'icon-sm': 'relative size-7 pointer-coarse:after:absolute pointer-coarse:after:-inset-1.5',
      },
    },
    defaultVariants: { variant: 'default', size: 'md' },
  },
)

export type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonVariants> & { asChild?: boolean }

/** A button; with `asChild` its look goes onto the one child, such as a link. */
export function Button({ className, variant, size, asChild, type, ...props }: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className)
  if (asChild) return <Slot.Root className={classes} {...props} />
  return <button type={type ?? 'button'} className={classes} {...props} />
}
