/** Between two ways to do the same. */
export function OrLine() {
  return (
    <div className="flex items-center gap-3 text-muted-foreground text-sm">
      <span className="h-px flex-1 bg-border" />
      or
      <span className="h-px flex-1 bg-border" />
    </div>
  )
}
