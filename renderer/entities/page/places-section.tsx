import { useEffect, useMemo, useState } from 'react'
import type { EntityPage } from '../../../preload/contract/entity'
import type { EntityPlaces, NamedPlace } from '../../../preload/contract/place'
import { call } from '../../bridge'
import { keyOfRef, openEntityPage } from '../../navigation/navigation-store'
import { sentenceOf } from '../../toasts/toast-store'
import { Button } from '../../ui/button'
import { type MapPlace, WorldMap } from '../../ui/map/world-map'
import { PlaceList } from './place-list'
import { articlesInWords, fullName } from './place-words'
import './places.css'

type Asked = { places: EntityPlaces | null; error: string | null }

function usePlaces(page: EntityPage) {
  const [asked, setAsked] = useState<Asked>({ places: null, error: null })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isWanted = true
    call('entity.places', { of: page.ref }).then(
      (places) => isWanted && setAsked({ places, error: null }),
      (thrown: unknown) => isWanted && setAsked({ places: null, error: sentenceOf(thrown) }),
    )
    return () => {
      isWanted = false
    }
    // The page is read again after every change: then the places may be others too.
  }, [page, tries])
  return { ...asked, retry: () => setTries(tries + 1) }
}

/** Two places of one name are two on the map. */
const keyOf = ({ ref, lat, lon }: NamedPlace): string => `${keyOfRef(ref)} ${lat} ${lon}`

const aboutOf = (place: NamedPlace): string =>
  [place.where, articlesInWords(place.articles), place.why].filter((part) => part !== '').join(' — ')

const mapPlaceOf = (place: NamedPlace): MapPlace => ({
  key: keyOf(place),
  name: place.name,
  lat: place.lat,
  lon: place.lon,
  count: place.articles,
  about: aboutOf(place),
  isMain: place.isSelf,
})

function Unplaced({ unplaced }: Pick<EntityPlaces, 'unplaced'>) {
  if (unplaced.length === 0) return null
  return (
    <p className="places-unplaced">
      On no map: {unplaced.slice(0, 12).map(fullName).join(' · ')}
      {unplaced.length > 12 && ` and ${unplaced.length - 12} more`}
    </p>
  )
}

function Placed({ page, found }: { page: EntityPage; found: EntityPlaces }) {
  const places = useMemo(() => found.places.map(mapPlaceOf), [found])
  const byKey = useMemo(() => new Map(found.places.map((place) => [keyOf(place), place])), [found])
  const open = (key: string) => {
    const place = byKey.get(key)
    if (place !== undefined) openEntityPage(place.ref)
  }
  return (
    <>
      <WorldMap label={`places named with ${page.name}`} places={places} onOpen={open} />
      <PlaceList places={found.places} />
    </>
  )
}

const titleOf = ({ kind }: EntityPage): string => (kind === 'place' ? 'On the map' : 'Places')

/** Where the places are that an entity is named with, on the map and as a list. */
export function PlacesSection({ page }: { page: EntityPage }) {
  const { places: found, error, retry } = usePlaces(page)
  return (
    <section
      className="places-section"
      aria-labelledby="places-title"
      aria-busy={found === null && error === null}
    >
      <h3 id="places-title">{titleOf(page)}</h3>
      {error !== null && (
        <p className="places-error" role="alert">
          {error} <Button onClick={retry}>Try again</Button>
        </p>
      )}
      {found === null && error === null && <div className="places-waiting" />}
      {found !== null && (
        <>
          <p className="places-about">
            {found.places.length === 0
              ? `No place of the map is named in the ${articlesInWords(found.articles)} looked at.`
              : `Named in ${found.articles === 2_000 ? 'the newest ' : ''}${articlesInWords(found.articles)} with ${page.name}. Where a place is, is a suggestion: each says why.`}
          </p>
          {found.places.length > 0 && <Placed page={page} found={found} />}
          <Unplaced unplaced={found.unplaced} />
        </>
      )}
    </section>
  )
}
