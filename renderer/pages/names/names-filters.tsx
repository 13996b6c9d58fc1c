import type { KeyboardEvent } from 'react'
import type { EntityKind } from '../../../preload/contract/entity'
import type { NamesFilter } from './names-kind'
import { Choice } from '../../ui/fields/choice'
import { isEnter } from '../../ui/fields/composition'
import { Input } from '../../ui/fields/input'
import { keyStep } from '../../ui/lists/key-step'
import { pageOfRows } from './name-lines'

type Props = {
  filter: NamesFilter
  onFilter: (filter: NamesFilter) => void
  /** The arrows walk the list while the field keeps the focus; Enter opens the marked entity. */
  listId: string
  activeId: string | undefined
  onStep: (step: number) => void
  onOpen: () => void
}

const kinds: readonly { key: EntityKind | 'any'; label: string }[] = [
  { key: 'any', label: 'All' },
  { key: 'person', label: 'People' },
  { key: 'organisation', label: 'Organisations' },
  { key: 'place', label: 'Places' },
]

const states: readonly { key: NamesFilter['state']; label: string }[] = [
  { key: 'all', label: 'All' },
  { key: 'confirmed', label: 'Confirmed' },
  { key: 'suggested', label: 'Suggested' },
]

/** Search as one types, by kind and by state. */
export function NamesFilters(props: Props) {
  const { filter, onFilter } = props
  return (
    <div className="names-filters" role="search" aria-label="Names">
      <SearchField {...props} />
      <div className="names-choices">
        <Choice
          label="Kind"
          value={filter.kind ?? 'any'}
          options={kinds}
          onChoose={(kind) => onFilter({ ...filter, kind: kind === 'any' ? null : kind })}
        />
        <Choice
          label="State"
          value={filter.state}
          options={states}
          onChoose={(state) => onFilter({ ...filter, state })}
        />
      </div>
    </div>
  )
}

function SearchField({ filter, onFilter, listId, activeId, onStep, onOpen }: Props) {
  const press = (event: KeyboardEvent) => {
    const step = keyStep(event, pageOfRows)
    const isInText = event.key === 'Home' || event.key === 'End'
    if (isEnter(event)) onOpen()
    if (step === null || isInText) return
    event.preventDefault()
    onStep(step)
  }
  return (
    <Input
      type="search"
      role="combobox"
      aria-label="Search names"
      aria-controls={listId}
      aria-expanded={activeId !== undefined}
      aria-activedescendant={activeId}
      placeholder="Search names"
      maxLength={300}
      data-pane-focus
      value={filter.text}
      onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      onKeyDown={press}
    />
  )
}
