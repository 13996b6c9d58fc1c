// What the model refuses and yet is the article's, because of what stands around it.

import type { SourceLine } from '../../../preload/contract/page'
import { addTo } from '../add-to'
import { isKept, isTaken, keep, type Page } from './judged-page'
import { endsSentence, isProse, settingKey } from './neighbourhood'
import { isBeside, isLabel, unlikely } from './unlikely'

const alikeLevels = 3
/** Enough where the element, or what is around it, has a name of its own: the text may go on in another column of the page. */
const namedLevels = 2
const minAlike = 2
const minAlikeShare = 0.25
const minTakenShare = 0.9

/** A sentence or heading that is set as the text is belongs to it, where all that is set so was taken. */
export function keepSetAlike(page: Page): void {
  const { elements } = page.source
  keepAlike(page, (home) => settingKey(elements, home, alikeLevels))
  keepAlike(page, (home) => {
    const around = [elements[home], elements[elements[home]?.parent ?? -1]]
    const isNamed = around.some((element) => element?.name.includes(' ') === true)
    return isNamed ? settingKey(elements, home, namedLevels) : ''
  })
}

function keepAlike(page: Page, keyOf: (home: number) => string): void {
  const { lines } = page.source
  const sets = new Map<string, { kept: number; keptLength: number; taken: number; all: number }>()
  let keptLength = 0
  const keys = lines.map(({ home }) => keyOf(home))
  lines.forEach((line, at) => {
    const key = keys[at] ?? ''
    const set = sets.get(key) ?? { kept: 0, keptLength: 0, taken: 0, all: 0 }
    const { length } = line.text
    set.all += length
    if (isTaken(line)) set.taken += length
    if (isKept(page, at)) {
      set.kept += 1
      set.keptLength += length
      keptLength += length
    }
    sets.set(key, set)
  })
  lines.forEach((line, at) => {
    const key = keys[at] ?? ''
    const set = sets.get(key)
    if (key === '' || isKept(page, at) || set === undefined || !isTaken(line)) return
    if (!isSaid(line) && line.kind !== 'heading') return
    const isAlike = set.kept >= minAlike && set.keptLength >= minAlikeShare * keptLength
    if (isAlike && set.taken >= minTakenShare * set.all) keep(page, at, 'set as the text is')
  })
}

const minUnlinked = 6

/** A sentence, also one that is mostly a link. */
function isSaid(line: SourceLine): boolean {
  const unlinked = line.text.length * (1 - line.linked)
  return isProse(line) || (line.kind === 'paragraph' && endsSentence(line.text) && unlinked >= minUnlinked)
}

const between: ReadonlySet<string> = new Set(['heading', 'item', 'row', 'preformatted', 'quote-source'])

/** What both took and what stands between kept lines stays, where it is none of the page's own words for its parts. */
export function keepBetween(page: Page): void {
  const { lines } = page.source
  const last = lines.findLastIndex((_line, at) => isKept(page, at))
  let hasAbove = false
  lines.forEach((line, at) => {
    if (isKept(page, at)) hasAbove = true
    else if (hasAbove && at < last && Math.min(line.readability, line.defuddle) >= 0.5) {
      const isStructure = between.has(line.kind) || (line.quote ?? 0) > 0
      const maxLinked = line.kind === 'item' ? 0.9 : 0.5
      const isOwn = line.linked <= maxLinked && !isBeside(line.within) && unlikely(line) === null
      if (isStructure && isOwn) keep(page, at, 'between lines of the article')
    }
  })
}

const maxInFlow = 8
const maxTakenInFlow = 30
const flowLevels = 4

/** What at most one took and stands between two kept blocks of one element, as headings and quotations do in a run of paragraphs. */
export function keepInFlow(page: Page): void {
  const { lines } = page.source
  let above = -1
  let between: number[] = []
  lines.forEach((_line, at) => {
    if (page.isCaption[at] === true) return
    if (!isKept(page, at)) {
      between.push(at)
      return
    }
    if (above >= 0 && between.length > 0 && isFlow(page, above, at, between))
      for (const one of between) keep(page, one, 'between paragraphs of the article')
    above = at
    between = []
  })
}

/** Between lines of one element, and those of its lists and quotations. */
function isFlow({ source }: Page, above: number, below: number, between: readonly number[]): boolean {
  const { elements, lines } = source
  const some = between.flatMap((at) => lines[at] ?? [])
  if (some.length > (some.every(isTaken) ? maxTakenInFlow : maxInFlow)) return false
  const parentOf = (element: number) => elements[element]?.parent ?? -1
  const parent = parentOf(lines[below]?.home ?? 0)
  const isIn = (home: number) => {
    let at = parentOf(home)
    for (let level = 1; level < flowLevels && at !== parent && at >= 0; level++) at = parentOf(at)
    return at === parent
  }
  if (!isIn(lines[above]?.home ?? 0)) return false
  return some.every((line) => {
    const isInner = line.kind === 'item' || (line.quote ?? 0) > 0
    const isBlock = line.kind === 'heading' || isProse(line) || (isTaken(line) && /[:：]$/.test(line.text))
    const isText = isInner || (isBlock && parentOf(line.home) === parent)
    const isOwn = line.linked < 0.3 && !isBeside(line.within) && unlikely(line) === null
    return isIn(line.home) && isText && isOwn && Math.min(line.readability, line.defuddle) < 0.5
  })
}

const maxListed = 30

/** A list that a kept line announces with a colon is meant, also where its items are nothing but links. */
export function keepLists(page: Page): void {
  const { lines } = page.source
  lines.forEach((line, at) => {
    if (!isKept(page, at) || !/[:：]$/.test(line.text) || isLabel(line) || unlikely(line) !== null) return
    const id = lines[at + 1]?.list?.id
    if (id === undefined) return
    const listed = lines
      .slice(at + 2, at + maxListed + 1)
      .findIndex(({ list }) => list?.id !== id && (list?.depth ?? 0) === 0)
    const end = at + 2 + listed
    const isFollowed = lines.slice(end, end + 2).some((_line, by) => isKept(page, end + by))
    if (listed < 0 || !isFollowed) return
    for (let one = at + 1; one < end; one++)
      if (!isKept(page, one)) keep(page, one, 'in a list that the text announces')
  })
}

const timed = /\d{1,2}\s?[:.h]\s?\d{2}|\b(?:19|20)\d\d\b/
const maxTimeLength = 40

/** The hours over the entries of a report that goes on, each above its heading: one alone is a date beside the text. */
export function keepTimes(page: Page): void {
  const { elements, lines } = page.source
  const sets = new Map<string, number[]>()
  lines.forEach((line, at) => {
    const isTime = line.kind === 'paragraph' && line.text.length <= maxTimeLength && timed.test(line.text)
    const isOver = lines[at + 1]?.kind === 'heading' && isKept(page, at + 1)
    if (!isTime || !isOver) return
    addTo(sets, settingKey(elements, line.home, alikeLevels), at)
  })
  for (const found of sets.values())
    if (found.length >= minAlike) for (const at of found) keep(page, at, 'the hour of an entry')
}
