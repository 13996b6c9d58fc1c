import { Icon } from '../ui/icon'
import './importing.css'
import { useDrop } from './use-transfer'

export function DropVeil({ isEnabled }: { isEnabled: boolean }) {
  const isOver = useDrop(isEnabled)
  if (!isOver) return null
  return (
    <div className="drop-veil" aria-hidden="true">
      <div className="drop-card">
        <Icon name="import" size={20} />
        Drop to import
        <p>Web pages, PDF, EPUB, Word, e-mail, Markdown and text files, up to 32 MB each</p>
      </div>
    </div>
  )
}
