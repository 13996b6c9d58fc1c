import abbreviationText from '../data/abbreviations.txt?raw'
import cityText from '../data/cities.txt?raw'
import commonText from '../data/common-words.txt?raw'
import countryText from '../data/countries.txt?raw'
import firstNameText from '../data/first-names.txt?raw'
import notNameText from '../data/not-names.txt?raw'
import organisationWordText from '../data/organisation-words.txt?raw'
import organisationText from '../data/organisations.txt?raw'
import placeWordText from '../data/place-words.txt?raw'
import regionText from '../data/regions.txt?raw'
import titleText from '../data/titles.txt?raw'

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

function listed(text: string | undefined): string[] {
  return text ? text.split(',') : []
}

const abbreviations = new Set(lines(abbreviationText))
const common = new Set(lines(commonText))
const firstNames = new Map(lines(firstNameText).map((line) => line.split(' ') as [string, string]))
const organisationWords = new Set(lines(organisationWordText))
const placeWords = new Set(lines(placeWordText))
const titles = new Set(lines(titleText))
const notNames = new Set(lines(notNameText))

const places = new Map<string, string>()
const nationalities = new Map<string, string>()
const countryWords = new Set<string>()
const organisations = new Map<string, string>()
const countries = new Set(lines(countryText).flatMap((line) => listed(line.split('|')[0])))

for (const name of lines(cityText)) places.set(name, name)
for (const line of [...lines(regionText), ...lines(countryText)]) {
  const [names, people] = line.split('|')
  const all = listed(names)
  const fullest = all[0] ?? ''
  for (const name of all) places.set(name, fullest)
  for (const name of listed(people)) nationalities.set(name, fullest)
  for (const name of [...all, ...listed(people)]) countryWords.add(name)
}
for (const line of lines(organisationText)) {
  const [names, short] = line.split('|')
  const all = [...listed(names), ...listed(short)]
  for (const name of all) organisations.set(name, all[0] ?? name)
}

/** For each first word of a list, how many words its longest name has: most words begin no listed name at all. */
function maxWordsBy(names: Iterable<string>): Map<string, number> {
  const most = new Map<string, number>()
  for (const name of names) {
    const words = name.split(' ')
    const first = words[0] ?? ''
    most.set(first, Math.max(most.get(first) ?? 0, words.length))
  }
  return most
}

const maxWords = {
  places: maxWordsBy(places.keys()),
  organisations: maxWordsBy(organisations.keys()),
  titles: maxWordsBy(titles),
}

/** The most words that a listed name with this first word has; 0 where there is none. */
export function maxWordsFrom(list: keyof typeof maxWords, first: string): number {
  return maxWords[list].get(first) ?? 0
}

/** The fullest listed name of a country, region or city; for "Holland" that is "Netherlands". */
export function placeNamed(name: string): string | undefined {
  return places.get(name)
}

/** The country or region whose people or adjective this is. */
export function nationalityOf(word: string): string | undefined {
  return nationalities.get(word)
}

export function organisationNamed(name: string): string | undefined {
  return organisations.get(name)
}

export function isCountryWord(word: string): boolean {
  return countryWords.has(word)
}

export function isFirstName(word: string): boolean {
  return firstNames.has(word)
}

/** 'm' or 'f' for a first name of one sex, 'mf' for one of both. */
export function sexOfName(word: string): string | undefined {
  return firstNames.get(word)
}

export function isOrganisationWord(word: string): boolean {
  return organisationWords.has(word)
}

export function isPlaceWord(word: string): boolean {
  return placeWords.has(word)
}

export function isCommonWord(word: string): boolean {
  return common.has(word)
}

export function isTitle(words: string): boolean {
  return titles.has(words)
}

/** Whether a capitalised word names no person, organisation or place by itself: "Christian", "GDP". */
export function isNotName(word: string): boolean {
  return notNames.has(word) || (nationalities.has(word) && !places.has(word))
}

/** A country by any of its names, no city or region. */
export function isCountry(words: string): boolean {
  return countries.has(words)
}

/** Whether a word is written with a full stop that ends no sentence. */
export function isAbbreviation(word: string): boolean {
  return abbreviations.has(word)
}
