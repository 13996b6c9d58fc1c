// @ts-check
import { readFileSync } from 'node:fs'
import { inRoot } from '../lib/root.mjs'

/** @typedef {{ name: string, country: string, adminCode: string, featureCode: string, population: number, loc: { coordinates: number[] } }} City */
/** @typedef {{ lat: number, lon: number, people: number }} Spot */

export function linesOf(/** @type {string} */ file) {
  return readFileSync(inRoot(file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'))
}

/** Where the people of these towns live on average. @param {City[]} cities @returns {Spot} */
export function middleOf(cities) {
  const people = cities.reduce((sum, { population }) => sum + population, 0)
  const mean = (/** @type {number} */ at) =>
    cities.reduce((sum, { population, loc }) => sum + population * (loc.coordinates[at] ?? 0), 0) / people
  return { lat: mean(1), lon: mean(0), people }
}

/** The regions of regions.txt: where their people live. @param {City[]} cities */
export function regionsOf(cities) {
  return linesOf('scripts/places/regions.txt').flatMap(([names = '', country = '', codes = '']) => {
    const within = new Set(codes.split(','))
    const towns = cities.filter((city) => city.country === country && within.has(city.adminCode))
    const spot = middleOf(towns)
    return codes
      .split(',')
      .map((code, at) => ({ code: `${country}.${code}`, names: at === 0 ? names.split(',') : [], spot }))
  })
}
