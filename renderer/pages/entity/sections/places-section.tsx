import { useMemo } from 'react'
import type { EntityPage } from '../../../../preload/contract/entity'
import type { EntityPlaces, NamedPlace } from '../../../../preload/contract/place'
import { openEntityPage } from '../../../navigation/navigation-store'
import type { MapPlace } from '../../../ui/map/map-place'
import { WorldMap } from '../../../ui/map/world-map'
import { Spinner } from '../../../ui/progress'
import { PlaceList } from './place-list'
import { articlesIn } from '../../../ui/wording/articles-in'
import { placeKey } from './place-words'
import './places.css'
import { useAnswer } from '../../../queries/use-answer'
import { placesOf } from '../questions'
import { Trouble } from '../../../queries/trouble'

// The library looks at so many articles, the newest.
const maxArticles = 2_000
const unplacedShown = 12

/** Where the places are that an entity is named with, on the map and as a list. */
export function PlacesSection({ found }: { found: EntityPage }) {
  const { value, error, retry } = useAnswer(placesOf(found.ref))
  if (value === null && error !== null) return <Trouble error={error} onRetry={retry} />
  return (
    <div className="places">
      <div className="section-head">
        <h3>Places named with it</h3>
        {value !== null && value.articles >= maxArticles && (
          <span className="section-note">In its newest {maxArticles.toLocaleString()} articles</span>
        )}
      </div>
      {value === null && (
        <div className="places-waiting">
          <Spinner label="Loading…" />
        </div>
      )}
      {value?.places.length === 0 && (
        <p className="section-nothing">Its articles mention no place that is on the map.</p>
      )}
      {value !== null && value.places.length > 0 && <Placed found={found} places={value.places} />}
      {value !== null && <Unplaced unplaced={value.unplaced} />}
    </div>
  )
}

function Placed({ found, places }: { found: EntityPage; places: readonly NamedPlace[] }) {
  const onMap = useMemo(() => places.map(mapPlaceOf), [places])
  const byKey = useMemo(() => new Map(places.map((place) => [placeKey(place), place])), [places])
  const open = (key: string) => {
    const place = byKey.get(key)
    if (place !== undefined) openEntityPage(place.ref)
  }
  return (
    <>
      <WorldMap label={`places named with ${found.name}`} places={onMap} onOpen={open} />
      <p className="section-note">
        Locations are suggestions; each says why it was placed there. Map: Natural Earth; places: GeoNames.
      </p>
      <PlaceList places={places} />
    </>
  )
}

function mapPlaceOf(place: NamedPlace): MapPlace {
  return {
    key: placeKey(place),
    name: place.name,
    lat: place.lat,
    lon: place.lon,
    count: place.articles,
    about: aboutOf(place),
    isMain: place.isSelf,
  }
}

function aboutOf({ where, articles, why }: NamedPlace): string {
  return [where, articlesIn(articles), why].filter((part) => part !== '').join(' — ')
}

function Unplaced({ unplaced }: Pick<EntityPlaces, 'unplaced'>) {
  if (unplaced.length === 0) return null
  const more = unplaced.length - unplacedShown
  return (
    <p className="places-unplaced">
      Not on the map:{' '}
      {unplaced
        .slice(0, unplacedShown)
        .map(({ name, articles }) => `${name} (${articles.toLocaleString()})`)
        .join(' · ')}
      {more > 0 && ` and ${more.toLocaleString()} more`}
    </p>
  )
}
