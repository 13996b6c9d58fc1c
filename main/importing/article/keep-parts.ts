// What one extractor left out of the middle of a text, or cut off its end: the other took it, and it belongs to what is kept.

import type { SourceLine } from '../../../preload/contract/page'
import { addTo } from '../add-to'
import { isKept, isTaken, isWithin, keep, type Page } from './judged-page'
import { isProse, sharedWords, topicWords } from './neighbourhood'
import { isBeside, isLabel, unlikely } from './unlikely'

/** Sentences that stand beside kept ones in one element go on with them: a button to read on, or an advertisement, ends no text. */
export function keepSiblings(page: Page): void {
  const { lines } = page.source
  const order = lines.map((_line, at) => at)
  for (const way of [order, [...order].reverse()]) {
    let last: SourceLine | null = null
    for (const at of way) {
      const line = lines[at]
      if (line === undefined || page.isCaption[at] === true) continue
      if (!isKept(page, at) && last !== null && isSibling(page, line, last) && isTaken(line))
        keep(page, at, 'goes on with the text')
      last = isKept(page, at) && isProse(line) ? line : null
    }
  }
}

function isSibling(page: Page, line: SourceLine, other: SourceLine): boolean {
  const { elements } = page.source
  const [one, two] = [elements[line.home], elements[other.home]]
  if (one === undefined || one.parent !== two?.parent || one.name !== two.name) return false
  return isProse(line) && isWithin(page, line.home, page.near.container) && unlikely(line) === null
}

/**
 * A heading directly above kept text is that text's, where an extractor took it. One that is a link is where the text below
 * takes its words up, as the entries of a list of films do; those of other articles stand between paragraphs too.
 */
export function keepHeadings(page: Page): void {
  const { lines } = page.source
  let hasAbove = false
  lines.forEach((line, at) => {
    const isOpen = line.kind === 'heading' && hasAbove && !isKept(page, at) && isTaken(line)
    if (isOpen && isHeadingOf(page, line, below(page, at))) keep(page, at, 'a heading of the text below it')
    if (isKept(page, at)) hasAbove = true
  })
}

function isHeadingOf({ source: { elements } }: Page, line: SourceLine, text: SourceLine[]): boolean {
  const [first] = text
  if (
    first === undefined ||
    isLabel(line) ||
    unlikely({ ...line, linked: 0 }) !== null ||
    isBeside(line.within)
  )
    return false
  if (line.linked <= maxLinked) return true
  const isBoth = Math.min(line.readability, line.defuddle) >= 0.5
  const isOneFlow = elements[line.home]?.parent === elements[first.home]?.parent
  return isBoth && isOneFlow && (isNumbered(line.text) || isTakenUp(line.text, text))
}

const maxLinked = 0.5
const minTakenUp = 0.5

function isNumbered(text: string): boolean {
  return /^\d{1,3}\s?[.):]/.test(text)
}

function isTakenUp(heading: string, text: readonly SourceLine[]): boolean {
  const words = topicWords(heading)
  return (
    words.size > 0 && sharedWords(words, topicWords(text.map((line) => line.text).join('\n'))) >= minTakenUp
  )
}

/** The two lines below, as far as they are kept and no headings themselves. */
function below(page: Page, at: number): SourceLine[] {
  const { lines } = page.source
  const next = lines.findIndex((_line, other) => other > at && page.isCaption[other] !== true)
  const found: SourceLine[] = []
  for (let one = next; one > at && one < next + 2; one++) {
    const line = lines[one]
    if (line === undefined || line.kind === 'heading' || !isKept(page, one)) break
    found.push(line)
  }
  return found
}

const minWhole = 0.5

/** A table, or a list, is kept whole where most of it is: its head is often judged for itself. */
export function keepWhole(page: Page): void {
  const { lines } = page.source
  const sets = new Map<string, number[]>()
  lines.forEach((line, at) => {
    const key = line.table !== undefined ? `table ${line.table}` : line.list && `list ${line.list.id}`
    if (key !== undefined) addTo(sets, key, at)
  })
  for (const found of sets.values()) {
    const lengthOf = (some: readonly number[]) =>
      some.reduce((sum, at) => sum + (lines[at]?.text.length ?? 0), 0)
    const kept = found.filter((at) => isKept(page, at))
    if (kept.length < 2 || lengthOf(kept) < minWhole * lengthOf(found)) continue
    for (const at of found) {
      const line = lines[at]
      if (line === undefined || isKept(page, at) || !isPart(line)) continue
      keep(page, at, line.table === undefined ? 'in a list of the text' : 'in a table of the text')
    }
  }
}

function isPart(line: SourceLine): boolean {
  return line.table !== undefined || (isTaken(line) && line.linked <= maxLinked && unlikely(line) === null)
}
