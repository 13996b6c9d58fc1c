import { type KeyboardEvent, useRef } from 'react'
import type { ArticleEntity } from '../../../preload/contract/entity'
import { isComposing } from '../../ui/fields/composition'
import { Input } from '../../ui/fields/input'
import { renameEntity } from '../entity-actions'
import { startRenaming } from '../entity-dialog-store'

/** The name, to be typed over. Enter or leaving it keeps what was typed, Esc the name as it was. */
export function RenameField({ entity, onKey }: { entity: ArticleEntity; onKey: () => void }) {
  const isOver = useRef(false)
  const end = (typed: string) => {
    if (isOver.current) return
    isOver.current = true
    startRenaming(null)
    const name = typed.trim()
    if (name !== '' && name !== entity.name) void renameEntity(entity, name)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    onKey()
    end(event.key === 'Enter' ? event.currentTarget.value : entity.name)
  }
  return (
    <Input
      ref={(input) => {
        if (input === null || input === document.activeElement) return
        input.focus()
        input.select()
      }}
      className="entity-rename"
      aria-label={`New name of ${entity.name}`}
      dir="auto"
      data-pane-focus
      maxLength={300}
      defaultValue={entity.name}
      onKeyDown={press}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  )
}
