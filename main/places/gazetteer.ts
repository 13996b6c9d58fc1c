import { placeKey } from './place-key'
import countryText from './data/countries.txt?raw'
import townText from './data/towns.txt?raw'

/** A place on the map. `code` says what it is part of: `FR` and `FR.11`. */
export type Spot = {
  id: string
  kind: 'country' | 'region' | 'town'
  code: string
  lat: number
  lon: number
  /** Thousands of people. */
  people: number
}

type Land = Spot & { names: string[] }

function landOf(line: string): Land {
  const [code = '', names = '', lat, lon, people] = line.split('\t')
  const spot = { lat: Number(lat), lon: Number(lon), people: Number(people) }
  return { id: code, kind: code.includes('.') ? 'region' : 'country', code, names: names.split('|'), ...spot }
}

const lands = countryText
  .trimEnd()
  .split('\n')
  .map((line) => landOf(line))
const landsByCode = new Map(lands.map((land) => [land.code, land]))
const landsByKey = new Map<string, Land[]>()
for (const land of lands) {
  for (const key of new Set(land.names.map(placeKey))) {
    if (key !== '') landsByKey.set(key, [...(landsByKey.get(key) ?? []), land])
  }
}

// Named once: the bundler writes a constant out wherever it is named.
const towns = { text: townText }

const known = new Map<string, readonly Spot[]>()
const maxCachedNames = 5_000

/** Every place of that name, the one that is meant most often first. */
export function spotsOf(name: string): readonly Spot[] {
  const before = known.get(name)
  if (before !== undefined) return before
  const key = placeKey(name)
  const all = key === '' ? [] : [...(landsByKey.get(key) ?? []), ...townsOf(key)]
  const spots: Spot[] = []
  for (const spot of all.sort((a, b) => standing(b) - standing(a))) {
    if (!spots.some((other) => isSamePlace(other, spot))) spots.push(spot)
  }
  if (known.size < maxCachedNames) known.set(name, spots)
  return spots
}

function townsOf(key: string): Spot[] {
  const { text } = towns
  const found: Spot[] = []
  for (let at = firstLine(key); at < text.length;) {
    const end = text.indexOf('\n', at)
    const [own, code = '', lat, lon, people] = text.slice(at, end).split('\t')
    if (own !== key) break
    const id = `${key} ${code} ${lat ?? ''} ${lon ?? ''}`
    found.push({ id, kind: 'town', code, lat: Number(lat), lon: Number(lon), people: Number(people) })
    at = end + 1
  }
  return found
}

/** The start of the first line whose key is not before `key`: a megabyte of lines is searched, never taken apart. */
function firstLine(key: string): number {
  const { text } = towns
  let [low, high] = [0, text.length]
  while (low < high) {
    const start = text.lastIndexOf('\n', Math.floor((low + high) / 2) - 1) + 1
    const lineStart = Math.max(start, low)
    const lineEnd = text.indexOf('\n', lineStart)
    if (text.slice(lineStart, text.indexOf('\t', lineStart)) < key) low = lineEnd + 1
    else high = lineStart
  }
  return low
}

// A city of half a million is better known than the region that is called like it: New York, Washington.
const largeCity = 500

function standing({ kind, people }: Spot): number {
  return (
    (kind === 'country' ? 3e9 : kind === 'town' && people >= largeCity ? 2e9 : kind === 'region' ? 1e9 : 0) +
    people
  )
}

// Both lists of a city and of its district.
function isSamePlace(a: Spot, b: Spot): boolean {
  return (
    a.code.slice(0, 2) === b.code.slice(0, 2) &&
    a.kind === b.kind &&
    Math.abs(a.lat - b.lat) < 0.5 &&
    Math.abs(a.lon - b.lon) < 0.5
  )
}

/** Whether a region or country is what a place is part of. */
export function isWithin(spot: Spot, land: Spot): boolean {
  if (land.kind === 'town' || spot.id === land.id) return false
  if (land.kind === 'country') return spot.code.startsWith(`${land.code}.`)
  const [own, wide] = [landsByCode.get(spot.code), land]
  // Several divisions make up one region: they share its middle.
  return spot.kind === 'town' && (spot.code === land.code || (own?.lat === wide.lat && own.lon === wide.lon))
}

/** Under what a region or country is found by whatever is within it: the same question as isWithin, asked of many. */
export function keysOfLand(land: Spot): string[] {
  if (land.kind === 'town') return []
  return land.kind === 'country' ? [`in ${land.code}`] : [`at ${land.code}`, middleOf(land)]
}

function middleOf({ lat, lon }: Spot): string {
  return `around ${lat} ${lon}`
}

/** The keys of every region and country that a place is within. */
export function keysAround(spot: Spot): string[] {
  const dot = spot.code.indexOf('.')
  const country = dot < 0 ? [] : [`in ${spot.code.slice(0, dot)}`]
  if (spot.kind !== 'town') return country
  const own = landsByCode.get(spot.code)
  return [...country, `at ${spot.code}`, ...(own === undefined ? [] : [middleOf(own)])]
}

/** What a place is part of, in words: "Texas, United States". Empty for a country. */
export function whereabouts({ kind, code }: Spot): string {
  const country = nameOf(code.slice(0, 2)) ?? code.slice(0, 2)
  const region = kind === 'town' ? nameOf(code) : undefined
  return kind === 'country' ? '' : [region, country].filter((part) => part !== undefined).join(', ')
}

function nameOf(code: string): string | undefined {
  return landsByCode.get(code)?.names[0] || undefined
}
