import { useState } from 'react'
import type { NamedPlace } from '../../../../preload/contract/place'
import { openEntityPage } from '../../../navigation/navigation-store'
import { Button } from '../../../ui/button'
import { articlesIn } from '../../../ui/wording/articles-in'
import { placeKey } from './place-words'

const atFirst = 10

/** All that the map shows, in words. */
export function PlaceList({ places }: { places: readonly NamedPlace[] }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? places : places.slice(0, atFirst)
  return (
    <>
      <ul className="places-list" aria-label="Places, most often named first">
        {shown.map((place) => (
          <Row key={placeKey(place)} place={place} />
        ))}
      </ul>
      {places.length > atFirst && (
        <Button kind="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer places' : `Show all ${places.length} places`}
        </Button>
      )}
    </>
  )
}

function Row({ place }: { place: NamedPlace }) {
  const { ref, name, where, articles, why, isSelf } = place
  return (
    <li className="places-row">
      <button
        type="button"
        className="places-name"
        data-focus-key={`place ${placeKey(place)}`}
        onClick={() => openEntityPage(ref)}
      >
        {name}
      </button>
      <span className="places-why">{[isSelf ? 'itself' : '', where, why].filter(Boolean).join(' — ')}</span>
      <span className="places-count">{articlesIn(articles)}</span>
    </li>
  )
}
