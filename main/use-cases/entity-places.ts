import { LibraryError } from '../../preload/contract/errors'
import type { EntityRef } from '../../preload/contract/entity-ref'
import type { EntityPlaces, NamedPlace } from '../../preload/contract/place'
import type { Library } from '../library/database/database'
import { refKey } from '../library/entities/resolve-name'
import {
  type FoundSpan,
  placeArticles,
  type PlaceName,
  placeNames,
  type PlaceRow,
  placeRows,
  spansOf,
} from '../library/entities/place-names'
import type { Settled } from '../places/settle'
type Maps = Awaited<ReturnType<typeof maps>>

// ", " and what little may stand for it.
const furthest = 3

type Neighbours = { follows: string[]; precedes: string[] }

/**
 * A place as it was settled in one or more articles. A name that means two towns in two articles is two
 * places.
 */
type Place = { name: PlaceName; settled: Settled | null; articles: Set<number>; reasons: Map<string, number> }

// So many articles in one go: main answers others in between.
const atOnce = 400

/**
 * Where the places are that an entity is named with, the most frequent first. Each name is settled within its
 * article, by what else that names; only for doubtful names is it looked at what stands beside them. Pauses
 * after 400 articles each.
 */
export async function entityPlaces(library: Library, { of }: { of: EntityRef }): Promise<EntityPlaces> {
  const map = await maps()
  const { articles, selfKey } = placeArticles(library, of)
  const names = placeNames(library, await rowsOf(library, articles))
  const places = new Map<string, Place>()
  const groups = byArticle(names)
  for (let at = 0; at < groups.length; at += atOnce) {
    await othersTurn(library)
    const some = groups.slice(at, at + atOnce)
    const doubtful = new Set(some.filter((group) => isInDoubt(map, group)))
    const spans = doubtful.size === 0 ? null : spansByFound(library, [...doubtful].flat())
    for (const group of some) settleIn(map, group, doubtful.has(group) ? spans : null, places)
  }
  const sorted = [...places.values()].sort((a, b) => b.articles.size - a.articles.size)
  return {
    places: sorted.flatMap((place) =>
      place.settled === null ? [] : [placedOf(place, place.settled, selfKey)],
    ),
    unplaced: sorted.flatMap(({ settled, name: { resolved }, articles: named }) =>
      settled === null ? [{ ref: resolved.ref, name: resolved.name, articles: named.size }] : [],
    ),
    articles: articles.length,
  }
}

// Loaded when the window shows a map: a megabyte of towns.
async function maps() {
  return {
    ...(await import('../places/gazetteer')),
    ...(await import('../places/lands')),
    ...(await import('../places/settle')),
  }
}

async function rowsOf(library: Library, articles: readonly number[]): Promise<PlaceRow[]> {
  const rows: PlaceRow[] = []
  for (let at = 0; at < articles.length; at += atOnce) {
    rows.push(...placeRows(library, articles.slice(at, at + atOnce)))
    await othersTurn(library)
  }
  return rows
}

/** Throws `cancelled` where the library was closed while others had their turn. */
async function othersTurn(library: Library): Promise<void> {
  await breath()
  if (!library.db.open) throw new LibraryError('cancelled', 'The library was closed meanwhile.')
}

function breath() {
  return new Promise((resolve) => setImmediate(resolve))
}

function byArticle(names: readonly PlaceName[]): PlaceName[][] {
  const articles = new Map<number, PlaceName[]>()
  for (const name of names) {
    const known = articles.get(name.articleN)
    if (known === undefined) articles.set(name.articleN, [name])
    else known.push(name)
  }
  return [...articles.values()]
}

/** Only where a name has namesakes in what else the article names does it matter what stands beside it. */
function isInDoubt({ spotsOf, landsAmong }: Maps, names: readonly PlaceName[]): boolean {
  const { holder, isAround } = landsAmong(names.map(({ name }) => name))
  const holds = holder(null)
  return names.some(({ name }) => {
    const [, ...rest] = spotsOf(name)
    return rest.some((spot) => holds(spot) !== undefined || isAround(spot))
  })
}

function spansByFound(library: Library, names: readonly PlaceName[]): Map<number, FoundSpan[]> {
  const spans = new Map<number, FoundSpan[]>()
  for (const span of spansOf(
    library,
    names.map(({ foundN }) => foundN),
  )) {
    const known = spans.get(span.foundN)
    if (known === undefined) spans.set(span.foundN, [span])
    else known.push(span)
  }
  return spans
}

/**
 * Settles the names of one article, and adds each to the place that has the same name and spot. A name that
 * could not be settled is kept too: it is listed among those that are not on the map.
 */
function settleIn(
  { landsAmong, settlePlace, splitName }: Maps,
  names: readonly PlaceName[],
  spans: ReadonlyMap<number, FoundSpan[]> | null,
  places: Map<string, Place>,
): void {
  const beside = spans === null ? null : neighbours(names, spans)
  const { holder } = landsAmong(names.map(({ name }) => name))
  for (const [at, name] of names.entries()) {
    const { follows = [], precedes = [] } = beside?.get(name.foundN) ?? {}
    const own = splitName(name.name)
    const settled = settlePlace({ ...own, follows: [...own.follows, ...follows] }, holder(at), precedes)
    const key = `${refKey(name.resolved.ref)} ${settled?.spot.id ?? ''}`
    const place: Place = places.get(key) ?? { name, settled, articles: new Set(), reasons: new Map() }
    place.articles.add(name.articleN)
    if (settled !== null) tally(place, settled.why)
    places.set(key, place)
  }
}

/**
 * For each found place the names that stand right behind and before it: "Paris, Texas" names the land of its
 * town.
 */
function neighbours(names: readonly PlaceName[], spans: ReadonlyMap<number, FoundSpan[]>) {
  const placed = names.flatMap(({ foundN, name }) =>
    (spans.get(foundN) ?? []).map((span) => ({ name, ...span })),
  )
  placed.sort((a, b) => a.start - b.start)
  const beside = new Map<number, Neighbours>(
    names.map(({ foundN }) => [foundN, { follows: [], precedes: [] }]),
  )
  placed.forEach((one, at) => {
    const next = placed[at + 1]
    const gap = next === undefined ? 0 : next.start - one.end
    if (next === undefined || gap < 1 || gap > furthest) return
    beside.get(one.foundN)?.follows.push(next.name)
    beside.get(next.foundN)?.precedes.push(one.name)
  })
  return beside
}

function tally({ reasons }: Place, why: string): void {
  reasons.set(why, (reasons.get(why) ?? 0) + 1)
}

function placedOf(place: Place, settled: Settled, selfKey: string): NamedPlace {
  const { ref, name } = place.name.resolved
  const { kind, lat, lon } = settled.spot
  const isSelf = refKey(ref) === selfKey
  const why = commonestReason(place)
  return { ref, name, where: settled.where, kind, lat, lon, articles: place.articles.size, why, isSelf }
}

function commonestReason({ reasons }: Place): string {
  return [...reasons].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0]
}
