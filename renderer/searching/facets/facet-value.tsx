import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { EntityKind } from '../../../preload/contract/entity-ref'
import { Icon } from '../../ui/icon'
import { Menu } from '../../ui/menus/menu'
import type { Box } from '../../ui/menus/place-beside'
import { useSearch } from '../search-store'
import { articlesWords } from './date-bars'
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

/** One value: chosen, the search is narrowed by it; with Ctrl or Alt, what has it is left out. */
export function FacetValue({ field, value, articles, kind, state }: ShownValue & { field: FacetField }) {
  const [anchor, setAnchor] = useState<Box | null>(null)
  const toggle = (isExcluded: boolean) =>
    narrowTo(toggled(useSearch.getState().text, { field, value, isExcluded }))
  const click = (event: MouseEvent) => toggle(isModified(event) || state === 'excluded')
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isModified(event)) return
    event.preventDefault()
    toggle(true)
  }
  return (
    <li>
      <button
        type="button"
        className="facet-value"
        data-is-excluded={state === 'excluded'}
        aria-pressed={state !== null}
        title={state === null ? `${value}. With Alt: leave out` : value}
        onClick={click}
        onKeyDown={press}
        onContextMenu={(event) => {
          event.preventDefault()
          setAnchor(event.currentTarget.getBoundingClientRect())
        }}
      >
        {kind !== undefined && <Icon name={kind} />}
        <span className="facet-name">
          {state === 'excluded' && <span className="visually-hidden">Left out: </span>}
          {kind !== undefined && <span className="visually-hidden">{kind} </span>}
          <bdi>{value}</bdi>
        </span>
        {articles !== null && (
          <span className="facet-count">
            <span className="visually-hidden">, {articlesWords(articles)}</span>
            <span aria-hidden="true">{articles.toLocaleString('en')}</span>
          </span>
        )}
        {state !== null && <Icon name="close" />}
      </button>
      {anchor !== null && (
        <Menu
          label={value}
          anchor={anchor}
          onClose={() => setAnchor(null)}
          items={[
            { label: 'Only what has this', isChecked: state === 'wanted', run: () => toggle(false) },
            { label: 'Leave out what has this', isChecked: state === 'excluded', run: () => toggle(true) },
          ]}
        />
      )}
    </li>
  )
}

function isModified({ altKey, ctrlKey, metaKey }: MouseEvent | KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey
}
