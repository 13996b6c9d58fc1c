import { useId, useState } from 'react'
import type { EntityKind } from '../../../preload/contract/entity-ref'
import { FacetValue, type ShownValue } from './facet-value'
import { type Chosen, type FacetField, isSameValue } from './narrowing'

type Value = { value: string; articles: number; kind?: EntityKind }

type FacetGroupProps = {
  label: string
  /** Said where there is none. */
  none: string
  field: FacetField
  values: readonly Value[]
  chosen: readonly Chosen[]
}

const shownFirst = 5

/** The commonest values of one field, and those by which the search is narrowed already. */
export function FacetGroup({ label, none, field, values, chosen }: FacetGroupProps) {
  const id = useId()
  const [isWhole, setIsWhole] = useState(false)
  const all = shownValues(
    values,
    chosen.filter((one) => one.field === field),
  )
  const shown = isWhole ? all : all.slice(0, shownFirst)
  return (
    <section className="facet-group" aria-labelledby={id}>
      <h2 id={id} className="facet-label">
        {label}
      </h2>
      {all.length === 0 && <p className="facet-note">{none}</p>}
      <ul>
        {shown.map((value) => (
          <FacetValue key={keyIn(shown, value)} field={field} {...value} />
        ))}
      </ul>
      {all.length > shownFirst && (
        <button
          type="button"
          className="facet-more"
          aria-expanded={isWhole}
          aria-describedby={id}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? 'Show fewer' : `Show ${all.length - shownFirst} more`}
        </button>
      )}
    </section>
  )
}

/** By its words, so that a value is the same one, and keeps the focus, once it is left out; a place and a person may have one name. */
function keyIn(shown: readonly ShownValue[], { value, kind }: ShownValue): string {
  return shown.find((one) => one.value === value)?.kind === kind ? value : `${kind ?? ''} ${value}`
}

/** What is chosen is shown first where it is not among what was counted, as a value that is left out never is. */
function shownValues(values: readonly Value[], chosen: readonly Chosen[]): ShownValue[] {
  const stateOf = (value: string) => {
    const found = chosen.find((one) => isSameValue(one.value, value))
    return found === undefined ? null : found.isExcluded ? 'excluded' : 'wanted'
  }
  const counted = values.map((one) => ({ ...one, state: stateOf(one.value) }) as const)
  const others = chosen
    .filter(({ value }) => !values.some((one) => isSameValue(one.value, value)))
    .map(
      ({ value, isExcluded }) =>
        ({ value, articles: null, state: isExcluded ? 'excluded' : 'wanted' }) as const,
    )
  return [...others, ...counted]
}
