// What belongs to a text and stands before its first or behind its last paragraph: its main points, its last lines before
// the notes, the slides of its pictures. The extractors take these now and then, and the model has no text around them.

import { addTo } from '../add-to'
import { noteTargets, placeOfTitle } from './beside-text'
import { isKept, isTaken, isWithin, keep, type Page, type Topic } from './judged-page'
import { endsSentence, isProse, settingKey, sharedWords, topicWords, wordsOfLine } from './neighbourhood'
import { isBeside, unlikely } from './unlikely'

const pointNames =
  /key-?_?points?|take-?_?aways?|highlights?|summary|bullet-?points|in-?brief|auf-?einen-?blick/i
const pointWords =
  /^(?:(?:the )?(?:key|main) (?:points?|takeaways?|facts?|findings)|(?:key )?takeaways?|highlights|at a glance|in brief|in short|what(?: you)? (?:need )?to know|(?:quick )?summary|das wichtigste(?: in kürze)?|auf einen blick|in kürze|l[’']essentiel|en bref|ce qu[’']il faut (?:retenir|savoir)|puntos clave|lo esencial|las claves|in sintesi|i punti chiave|in het kort|em resumo|pontos[- ]chave|w skrócie|kort sagt)\s*:?$/iu
const minPoints = 2
const maxPoints = 12
const minPoint = 25
/** The points say what the text says. */
const minShared = 0.5

/** A list of the text's main points, above it: it says so by its heading or its names, and uses the words of the text. */
export function keepPoints(page: Page, { title }: Topic): void {
  const { lines } = page.source
  const titleAt = placeOfTitle(page, title)
  const first = lines.findIndex((line, at) => isKept(page, at) && line.kind === 'paragraph')
  const lists = new Map<number, number[]>()
  for (let at = titleAt + 1; titleAt >= 0 && at < first; at++) {
    const id = lines[at]?.list?.id
    if (id !== undefined) addTo(lists, id, at)
  }
  for (const found of lists.values()) {
    const items = found.flatMap((at) => lines[at] ?? [])
    const start = found[0] ?? 0
    const above = lines[start - 1]
    const isHeaded = above !== undefined && pointWords.test(above.text)
    const isNamed = items.some(({ within }) => pointNames.test(nearest(within)))
    if (items.length < minPoints || items.length > maxPoints || !(isHeaded || isNamed)) continue
    if (!items.every(({ text, linked }) => text.length >= minPoint && linked < 0.5)) continue
    const said = topicWords(items.map(({ text }) => text).join('\n'))
    if (sharedWords(said, page.near.words) < minShared) continue
    if (isHeaded && !isKept(page, start - 1)) keep(page, start - 1, 'over the main points of the text')
    for (const at of found) if (!isKept(page, at)) keep(page, at, 'a main point of the text')
  }
}

const levels = 4

function nearest(within: string): string {
  return within.split(' > ').slice(0, levels).join(' ')
}

const maxTail = 30
const tailLevels = 4

/** What one extractor took between the last paragraph and the notes: where just those follow, no kept line closes it in. */
export function keepTail(page: Page): void {
  const { lines, elements } = page.source
  const targets = noteTargets(page)
  const isNote = (at: number) => lines[at]?.anchors?.some((name) => targets.has(name)) === true
  const notes = lines.findIndex((_line, at) => isNote(at) && isKept(page, at))
  if (notes < 0) return
  const last = lines.findLastIndex(
    (line, at) => at < notes && isKept(page, at) && isProse(line) && !isNote(at),
  )
  const flow = elements[lines[last]?.home ?? 0]?.parent ?? -1
  const between = lines.flatMap((_line, at) => (at > last && at < notes && !isKept(page, at) ? [at] : []))
  if (last < 0 || flow <= 0 || between.length > maxTail) return
  const isOfFlow = (at: number) => {
    const line = lines[at]
    if (line === undefined || !isTaken(line) || line.linked >= 0.3) return false
    return stepsTo(page, line.home, flow) <= tailLevels && !isBeside(line.within) && unlikely(line) === null
  }
  for (const at of between) {
    if (!isOfFlow(at)) return
    keep(page, at, 'between the text and its notes')
  }
}

function stepsTo({ source: { elements } }: Page, home: number, outer: number): number {
  let steps = 0
  for (let at = home; at !== outer; at = elements[at]?.parent ?? -1) {
    if (at < 0) return Infinity
    steps += 1
  }
  return steps
}

const minSlides = 3
const minSlide = 40
const slideLevels = 3

/** Pictures below the text, each with a sentence of its own about what the text tells, in the element around the text. */
export function keepSlides(page: Page): void {
  const { lines, elements } = page.source
  const last = lines.findLastIndex((_line, at) => isKept(page, at) && page.isCaption[at] !== true)
  const outer = elements[page.near.container]?.parent ?? -1
  const around = outer > 0 ? outer : page.near.container
  const sets = new Map<string, number[]>()
  lines.forEach((line, at) => {
    const isSlide = page.isCaption[at] === true && at > last && line.text.length >= minSlide
    if (!isSlide || isKept(page, at) || line.linked >= 0.3 || !endsSentence(line.text)) return
    if (!isWithin(page, line.home, around) || isBeside(line.within)) return
    addTo(sets, settingKey(elements, line.home, slideLevels), at)
  })
  for (const found of sets.values()) {
    const own = found.filter((at) => {
      const line = lines[at]
      return line !== undefined && sharedWords(wordsOfLine(line), page.near.words) >= minSlideShared
    })
    if (own.length < minSlides || own.length < found.length / 2) continue
    for (const at of found) keep(page, at, 'under a picture of the text, below it')
  }
}

const minSlideShared = 0.25
