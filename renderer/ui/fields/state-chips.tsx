import { Icon } from '../icon'
import type { IconName } from '../icons'
import { withClass } from '../with-class'
import './state-chips.css'

type StateChip<Key> = {
  key: Key
  label: string
  icon: IconName | null
  /** How many there are; null while nobody knows. */
  count: number | string | null
}

type StateChipsProps<Key> = {
  label: string
  chips: readonly StateChip<Key>[]
  chosen: Key
  onChoose: (key: Key) => void
  className?: string
}

/** How many there are in each state, and those of which state are listed. */
export function StateChips<Key extends string>(props: StateChipsProps<Key>) {
  const { label, chips, chosen, onChoose, className } = props
  return (
    <div className={withClass('state-chips', className)} role="group" aria-label={label}>
      {chips.map(({ key, label: word, icon, count }) => (
        <button
          key={key}
          type="button"
          className="state-chip"
          aria-pressed={key === chosen}
          title={word}
          onClick={() => onChoose(key)}
        >
          {icon !== null && <Icon name={icon} />}
          <span className="state-chip-word">{word}</span>{' '}
          {count !== null && <span className="state-chip-count">{count}</span>}
        </button>
      ))}
    </div>
  )
}
