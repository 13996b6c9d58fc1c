import { type KeyboardEvent, useRef } from 'react'
import type { EntityPage } from '../../../preload/contract/entity'
import { isComposing } from '../../ui/fields/composition'
import { Input } from '../../ui/fields/input'
import { Icon } from '../../ui/icon'
import { EntityNames } from './entity-names'
import { isConfirmed, renamePage } from './page-actions'
import { RolesSection } from './sections/roles-section'
import { StateMark } from './sections/state-mark'

const kindWords = { person: 'Person', organisation: 'Organisation', place: 'Place' } as const

type Props = { found: EntityPage; isRenaming: boolean; onRenamed: () => void }

/** Who or what it is, by which names it is known, and how often it is named. */
export function EntityHead({ found, isRenaming, onRenamed }: Props) {
  return (
    <header className="entity-head">
      <p className="entity-kind">
        <Icon name={found.kind} />
        {kindWords[found.kind]}
        <StateMark state={found.state} />
      </p>
      {isRenaming && isConfirmed(found) ? (
        <RenameField
          name={found.name}
          onEnd={(name) => {
            onRenamed()
            if (name !== null && name !== found.name) void renamePage(found, name)
          }}
        />
      ) : (
        <h2 className="entity-title" tabIndex={-1} data-pane-focus dir="auto">
          {found.name}
        </h2>
      )}
      <p className="entity-counts">{countWords(found)}</p>
      <EntityNames found={found} />
      <RolesSection found={found} />
    </header>
  )
}

/** The name, to be typed over. Enter or leaving it keeps what was typed, Esc the name as it was. */
function RenameField({ name, onEnd }: { name: string; onEnd: (typed: string | null) => void }) {
  const isOver = useRef(false)
  const end = (typed: string | null) => {
    if (isOver.current) return
    isOver.current = true
    onEnd(typed === null || typed.trim() === '' ? null : typed.trim())
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    end(event.key === 'Enter' ? event.currentTarget.value : null)
  }
  return (
    <Input
      ref={(input) => {
        if (input === null || input === document.activeElement) return
        input.focus()
        input.select()
      }}
      className="entity-title"
      aria-label={`New name of ${name}`}
      dir="auto"
      data-pane-focus
      maxLength={300}
      defaultValue={name}
      onKeyDown={press}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  )
}

function countWords({ counts: { articles, confirmed, suggested } }: EntityPage): string {
  const total = confirmed + suggested
  const own =
    confirmed === 0 ? '' : `, ${confirmed === total ? 'all' : confirmed.toLocaleString()} of them confirmed`
  return `${counted(total, 'mention')} in ${counted(articles, 'article')}${own}`
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString()} ${count === 1 ? one : `${one}s`}`
}
