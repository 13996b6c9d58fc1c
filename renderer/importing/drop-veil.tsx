import { importFormats } from '../../preload/contract/import-formats'
import { maxOriginalBytes } from '../../preload/contract/words'
import { Icon } from '../ui/icon'
import './importing.css'
import { useDrop } from './use-transfer'

const titles = [...new Set(Object.values(importFormats).map(({ title }) => title))]
const list = new Intl.ListFormat('en-GB').format(titles)
const what = `${list.charAt(0).toUpperCase()}${list.slice(1)}, up to ${maxOriginalBytes / 1024 / 1024} MB each`

export function DropVeil({ isEnabled }: { isEnabled: boolean }) {
  const isOver = useDrop(isEnabled)
  if (!isOver) return null
  return (
    <div className="drop-veil" aria-hidden="true">
      <div className="drop-card">
        <Icon name="import" size={20} />
        Drop to import
        <p>{what}</p>
      </div>
    </div>
  )
}
