import { Upload } from 'lucide-react'
import { Button } from '@/components/ui/button'

export function ImportButton({ onImport }: { onImport: () => void }) {
  return (
    <Button onClick={onImport}>
      <Upload />
      <span>
        Import<span className="sr-only sm:not-sr-only"> feedback</span>
      </span>
    </Button>
  )
}
