import { useId } from 'react'
import { changeSettings, useSettings } from '../../settings/settings-store'
import { Icon } from '../../ui/icon'
import { lazyComponent } from '../../ui/lazy'
import { readingOf } from '../reading'
import type { Asked } from '../search-store'
import './facets.css'

const Facets = lazyComponent(async () => (await import('./facets')).Facets)

/**
 * By what a search can be narrowed, folded away until a person wants it. Open, it is always equally high, so that what was found stays
 * where it is while the facets change. Names are of no article, and cannot be narrowed so.
 */
export function NarrowBy({ asked }: { asked: Asked }) {
  const isOpen = useSettings((settings) => settings.facetsOpen)
  const id = useId()
  if (asked.kind === 'name' || readingOf(asked).root === null) return null
  return (
    <section className="narrow-by" aria-label="Narrow the search">
      <button
        type="button"
        className="narrow-fold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => void changeSettings({ facetsOpen: !isOpen })}
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        Narrow by date, outlet, name, tag
      </button>
      <div id={id} className="narrow-body" hidden={!isOpen}>
        {isOpen && <Facets asked={asked} />}
      </div>
    </section>
  )
}
