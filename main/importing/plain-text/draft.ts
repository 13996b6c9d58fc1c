import type { Line, LineRole } from '../../../preload/contract/importing'
import { type Facts, noFacts } from '../fields'
import { withoutBy } from './bylines'
import { plainOf, type ParagraphFeatures } from './paragraph-features'

/** The work in hand: the paragraphs of a text, what each was taken for so far, and the facts found. */
export type Draft = {
  paragraphs: readonly ParagraphFeatures[]
  lines: (Line | undefined)[]
  facts: Facts
  captions: Set<string>
}

export function createDraft(paragraphs: readonly ParagraphFeatures[]): Draft {
  return {
    paragraphs,
    lines: paragraphs.map(() => undefined),
    facts: { ...noFacts },
    captions: new Set(),
  }
}

export function assignRole(draft: Draft, index: number, role: LineRole, why: string): void {
  const paragraph = draft.paragraphs[index]
  if (paragraph !== undefined) draft.lines[index] = { text: paragraph.text, role, why }
}

const maxBylineLength = 500

/** Takes a line as naming the authors; a second one is added, the same one again is left out. */
export function takeByline(draft: Draft, index: number, words: string, why: string): void {
  const name = plainOf(withoutBy(words)).slice(0, maxBylineLength)
  const { byline } = draft.facts
  if (byline === null) draft.facts.byline = name
  else if (byline.toLowerCase().includes(name.toLowerCase()))
    return assignRole(draft, index, 'left-out', 'printed twice')
  else draft.facts.byline = `${byline}, ${name}`.slice(0, maxBylineLength)
  assignRole(draft, index, 'byline', why)
}

/** Takes a line as words under a picture, once however often it is printed. */
export function takeCaption(draft: Draft, index: number, why: string): void {
  const words = plainOf(draft.paragraphs[index]?.text ?? '')
  if (draft.captions.has(words)) return assignRole(draft, index, 'left-out', 'printed twice')
  draft.captions.add(words)
  assignRole(draft, index, 'caption', why)
}

const guessed = 'a date; day and month could be the other way round'

/** Takes a date line, or leaves it out and says why it is not when the text was published. */
export function takeDate(draft: Draft, index: number): void {
  const date = draft.paragraphs[index]?.date
  if (date === null || date === undefined) return
  if (date.kind === 'impossible') return assignRole(draft, index, 'left-out', 'a date that does not exist')
  if (date.label === 'updated') {
    draft.facts.updated ??= date.date
    return assignRole(draft, index, 'left-out', 'says when it was updated, not published')
  }
  if (draft.facts.published !== null) return assignRole(draft, index, 'left-out', 'another date')
  draft.facts.published = date.date
  const plainly = date.label === 'published' ? 'says when it was published' : 'a date'
  assignRole(draft, index, 'published', date.isGuess ? guessed : plainly)
}

const factWhys = {
  title: 'named as the title',
  outlet: 'names where it was published',
  url: 'its address',
  language: 'names its language',
}

/** Takes a line that states a fact by its name. */
export function takeFact(draft: Draft, index: number): void {
  const fact = draft.paragraphs[index]?.fact
  if (fact === null || fact === undefined) return
  const isNew = draft.facts[fact.fact] === null
  if (isNew) draft.facts[fact.fact] = fact.value
  if (fact.fact === 'title')
    assignRole(draft, index, isNew ? 'title' : 'left-out', isNew ? factWhys.title : 'printed twice')
  else assignRole(draft, index, 'left-out', isNew ? factWhys[fact.fact] : 'an address')
}

/** The next paragraph from `from` on, in steps of `step`, that is not furniture of the page. */
export function nextText(draft: Draft, from: number, step: 1 | -1 = 1): number {
  let index = from
  while (index >= 0 && (draft.paragraphs[index]?.noise ?? null) !== null) index += step
  return index
}
