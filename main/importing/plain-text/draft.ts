import type { StatedDate } from '../../../preload/contract/common'
import type { Line, LineRole } from '../../../preload/contract/importing'
import { withoutBy } from './bylines'
import { plainOf, type Unit } from './unit'

export type Facts = {
  title: string | null
  byline: string | null
  agency: string | null
  datelinePlace: string | null
  published: StatedDate | null
  updated: StatedDate | null
  outlet: string | null
  section: string | null
  url: string | null
  language: string | null
}

/** The work in hand: the paragraphs of a text, what each was taken for so far, and the facts found. */
export type Sheet = {
  units: readonly Unit[]
  lines: (Line | undefined)[]
  facts: Facts
  captions: Set<string>
}

export const newSheet = (units: readonly Unit[]): Sheet => ({
  units,
  lines: units.map(() => undefined),
  facts: {
    title: null,
    byline: null,
    agency: null,
    datelinePlace: null,
    published: null,
    updated: null,
    outlet: null,
    section: null,
    url: null,
    language: null,
  },
  captions: new Set(),
})

export const give = (sheet: Sheet, index: number, role: LineRole, why: string): void => {
  const unit = sheet.units[index]
  if (unit !== undefined) sheet.lines[index] = { text: unit.text, role, why }
}

const longestByline = 500

/** Takes a line as naming the authors; a second one is added, the same one again is left out. */
export const takeByline = (sheet: Sheet, index: number, words: string, why: string): void => {
  const name = plainOf(withoutBy(words)).slice(0, longestByline)
  const { byline } = sheet.facts
  if (byline === null) sheet.facts.byline = name
  else if (byline.toLowerCase().includes(name.toLowerCase()))
    return give(sheet, index, 'left-out', 'printed twice')
  else sheet.facts.byline = `${byline}, ${name}`.slice(0, longestByline)
  give(sheet, index, 'byline', why)
}

/** Takes a line as words under a picture, once however often it is printed. */
export const takeCaption = (sheet: Sheet, index: number, why: string): void => {
  const words = plainOf(sheet.units[index]?.text ?? '')
  if (sheet.captions.has(words)) return give(sheet, index, 'left-out', 'printed twice')
  sheet.captions.add(words)
  give(sheet, index, 'caption', why)
}

const guessed = 'a date; day and month could be the other way round'

/** Takes a date line, or leaves it out and says why it is not when the text was published. */
export const takeDate = (sheet: Sheet, index: number): void => {
  const date = sheet.units[index]?.date
  if (date === null || date === undefined) return
  if (date.kind === 'impossible') return give(sheet, index, 'left-out', 'a date that does not exist')
  if (date.label === 'updated') {
    sheet.facts.updated ??= date.date
    return give(sheet, index, 'left-out', 'says when it was updated, not published')
  }
  if (sheet.facts.published !== null) return give(sheet, index, 'left-out', 'another date')
  sheet.facts.published = date.date
  const plainly = date.label === 'published' ? 'says when it was published' : 'a date'
  give(sheet, index, 'published', date.isGuess ? guessed : plainly)
}

const factWhys = {
  title: 'named as the title',
  outlet: 'names where it was published',
  url: 'its address',
  language: 'names its language',
}

/** Takes a line that states a fact by its name. */
export const takeFact = (sheet: Sheet, index: number): void => {
  const fact = sheet.units[index]?.fact
  if (fact === null || fact === undefined) return
  const isNew = sheet.facts[fact.fact] === null
  if (isNew) sheet.facts[fact.fact] = fact.value
  if (fact.fact === 'title')
    give(sheet, index, isNew ? 'title' : 'left-out', isNew ? factWhys.title : 'printed twice')
  else give(sheet, index, 'left-out', isNew ? factWhys[fact.fact] : 'an address')
}

/** The next paragraph from `from` on, in steps of `step`, that is not furniture of the page. */
export const nextText = (sheet: Sheet, from: number, step: 1 | -1 = 1): number => {
  let index = from
  while (index >= 0 && (sheet.units[index]?.noise ?? null) !== null) index += step
  return index
}
