// @ts-check
import { linesOf, middleOf } from './regions.mjs'

/** @typedef {import('./regions.mjs').City} City */
/** @typedef {ReturnType<typeof import('node:module').createRequire>} Need */

const english = new Intl.DisplayNames('en', { type: 'region' })
function plain(/** @type {string} */ name) {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '')
}

/** Names of texts that neither list has, and the first of them for two that share one. */
const further = new Map([
  ['CD', ['DR Congo', 'Democratic Republic of Congo', 'DRC', 'Congo', 'Zaire']],
  ['CG', ['Congo-Brazzaville', 'Republic of Congo']],
  ['PS', ['Palestine']],
  ['MM', ['Myanmar', 'Burma']],
  ['HK', ['Hong Kong']],
  ['MO', ['Macau']],
  ['XK', ['Kosovo']],
  ['GB', ['Britain', 'Great Britain']],
  ['VA', ['Vatican', 'Holy See']],
  ['TR', ['Turkey']],
  ['CZ', ['Czech Republic']],
  ['SZ', ['Swaziland']],
])
// Countries of the past are on no map of today.
const past =
  /^(?:Soviet Union|USSR|U\.S\.S\.R\.|Czechoslovakia|Ottoman Empire|Yugoslavia|East Germany|West Germany)$/

/** @param {Need} need */
async function outlinesOf(need) {
  const { feature } = need('topojson-client')
  const topology = need('world-atlas/countries-50m.json')
  /** @type {{ id?: string, properties: { name: string }, geometry: { type: string, coordinates: any[] } }[]} */
  const features = feature(topology, topology.objects.countries).features
  return features
}

/** Far islands would draw the middle of France out to sea: the largest part counts. @param {any} geometry @param {any} geo */
function largestPart(geometry, geo) {
  if (geometry.type !== 'MultiPolygon') return geometry
  const parts = geometry.coordinates.map((/** @type {any} */ coordinates) => ({
    type: 'Polygon',
    coordinates,
  }))
  return parts.reduce((/** @type {any} */ best, /** @type {any} */ part) =>
    geo.geoArea(part) > geo.geoArea(best) ? part : best,
  )
}

// Both are in one row of countries.txt.
const ownRow = new Set(['CD', 'CG'])

/** @param {string} code @param {any} codes @param {string[][]} rows */
function namesOf(code, codes, rows) {
  const listed = [english.of(code) ?? code, ...(codes.getName(code, 'en', { select: 'all' }) ?? [])]
  const more = further.get(code) ?? []
  if (ownRow.has(code)) return more
  const known = new Set([...listed, ...more].map(plain))
  const row = rows.find((names) => names.some((name) => known.has(plain(name)))) ?? []
  const names = [...row.slice(0, 1), ...more.slice(0, 1), ...listed, ...more, ...row]
  const usable = names.filter((name) => !/ SAR | - |\(|, /.test(name) && !past.test(name))
  return [...new Set(usable.length === 0 ? listed : usable)]
}

/** Every country with the names that texts give it, and the middle of its main land. @param {City[]} cities @param {Need} need */
export async function countriesOf(cities, need) {
  const codes = need('i18n-iso-countries')
  const geo = await import(need.resolve('d3-geo'))
  const outlines = await outlinesOf(need)
  const rows = linesOf('main/analysis/data/countries.txt').map(([names = '']) => names.split(','))
  return [...new Set(cities.map(({ country }) => country))].sort().map((code) => {
    const names = namesOf(code, codes, rows)
    const known = new Set(names.map(plain))
    const number = codes.alpha2ToNumeric(code)
    const outline = outlines.find(({ id, properties }) => id === number || known.has(plain(properties.name)))
    const middle = middleOf(cities.filter(({ country }) => country === code))
    const [lon, lat] =
      outline === undefined ? [middle.lon, middle.lat] : geo.geoCentroid(largestPart(outline.geometry, geo))
    return { code, names, spot: { lat, lon, people: middle.people } }
  })
}
