import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { EntityKind } from '../../../preload/contract/entity-ref'
import { Icon } from '../../ui/icon'
import { Menu } from '../../ui/menus/menu'
import type { Box } from '../../ui/menus/place-beside'
import { useSearch } from '../search-store'
import { narrowTo } from './narrow'
import { type FacetField, toggled } from './narrowing'

export type ShownValue = {
  readonly value: string
  /** Null where it was not counted. */
  readonly articles: number | null
  readonly kind?: EntityKind
  /** Null where the search says nothing of it. */
  readonly state: 'wanted' | 'excluded' | null
}

type FacetValueProps = ShownValue & { field: FacetField }

/** One value: chosen, the search is narrowed by it; with Ctrl or Alt, what has it is left out. */
export function FacetValue({ field, ...shown }: FacetValueProps) {
  const { value, kind, state } = shown
  const [anchor, setAnchor] = useState<Box | null>(null)
  const toggle = (isExcluded: boolean) =>
    narrowTo(toggled(useSearch.getState().text, { field, value, isExcluded }))
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isModified(event)) return
    event.preventDefault()
    toggle(true)
  }
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    setAnchor(event.currentTarget.getBoundingClientRect())
  }
  return (
    <li>
      <button
        type="button"
        className="facet-value"
        data-is-excluded={state === 'excluded'}
        aria-pressed={state !== null}
        title={state === null ? `${value}. With Alt: leave out` : value}
        onClick={(event) => toggle(isModified(event) || state === 'excluded')}
        onKeyDown={press}
        onContextMenu={openMenu}
      >
        {kind !== undefined && <Icon name={kind} />}
        <FacetWords {...shown} />
        {state !== null && <Icon name="close" />}
      </button>
      {anchor !== null && <FacetMenu {...{ value, state, anchor, toggle }} onClose={() => setAnchor(null)} />}
    </li>
  )
}

/** For a screen reader "person Ada Holm 3 articles", or "Left out: Coast Times". */
function FacetWords({ value, articles, kind, state }: ShownValue) {
  return (
    <>
      <span className="facet-name">
        {state === 'excluded' && <span className="visually-hidden">Left out: </span>}
        {kind !== undefined && <span className="visually-hidden">{kind} </span>}
        <bdi>{value}</bdi>
      </span>
      {articles !== null && (
        <span className="facet-count">
          {articles.toLocaleString('en')}
          <span className="visually-hidden"> {articles === 1 ? 'article' : 'articles'}</span>
        </span>
      )}
    </>
  )
}

function isModified({ altKey, ctrlKey, metaKey }: MouseEvent | KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey
}

type FacetMenuProps = Pick<ShownValue, 'value' | 'state'> & {
  anchor: Box
  toggle: (isExcluded: boolean) => void
  onClose: () => void
}

function FacetMenu({ value, state, anchor, toggle, onClose }: FacetMenuProps) {
  return (
    <Menu
      label={value}
      anchor={anchor}
      onClose={onClose}
      items={[
        { label: 'Only what has this', isChecked: state === 'wanted', run: () => toggle(false) },
        { label: 'Leave out what has this', isChecked: state === 'excluded', run: () => toggle(true) },
      ]}
    />
  )
}
