import type { PageSource, SourceLine } from '../../../preload/contract/page'
import { captionsIn, isCaptionKept } from './captions'
import { answersOf } from './features'
import type { MergedLine } from './merge'
import { neighbourhoodOf, isProse, settingKey, topicWords, type Neighbourhood } from './neighbourhood'
import { reasonOfWords, type Verdict, verdictOn, type Weights } from './score'
import { bare, standfirstsIn } from './standfirst'
import { isBeside, isLabel, unlikely } from './unlikely'

/** What the page says of its article by itself. */
export type Topic = { title: string | null; descriptions: readonly string[] }

export type ArticleLine = MergedLine & { isStandfirst: boolean }

type Judged = Verdict & { isStandfirst: boolean }

/** A page while it is decided which of its lines are the article's. */
type Page = {
  source: PageSource
  near: Neighbourhood
  isCaption: readonly boolean[]
  judged: Judged[]
}

/**
 * The lines of a page in its own order, each kept as the article's or not, and why. The page is the text; the extractors only
 * vote on it, and what is between them a small model decides. Everything that is printed is in the answer.
 */
export function articleLines(
  source: PageSource,
  topic: Topic,
  model?: Weights,
): {
  lines: ArticleLine[]
  doubts: string[]
} {
  const words = topicWords([topic.title ?? '', ...topic.descriptions].join('\n'))
  const near = neighbourhoodOf(source, words)
  const judged = answersOf(source, near, words).map((answers): Judged => ({
    ...(answers === null ? untaken : verdictOn(answers, model)),
    isStandfirst: false,
  }))
  const page: Page = { source, near, isCaption: captionsIn(source, near.sureLength), judged }
  keepSetAlike(page)
  keepBetween(page)
  keepInFlow(page)
  keepLists(page)
  dropLabels(page)
  keepCaptions(page)
  keepQuoteSources(page)
  keepStandfirsts(page, topic)
  dropDoubles(page)
  dropLooseHeadings(page)
  return { lines: source.lines.map((line, at) => mergedLine(page, line, at)), doubts: doubtsOf(page) }
}

const untaken: Verdict = { isKept: false, why: 'in another part of the page' }

function mergedLine({ judged, isCaption }: Page, line: SourceLine, at: number): ArticleLine {
  const { readability: _readability, defuddle: _defuddle, home: _home, ...own } = line
  const verdict = judged[at] ?? { ...untaken, isStandfirst: false }
  return { ...own, ...verdict, ...(isCaption[at] === true && verdict.isKept && { kind: 'caption' as const }) }
}

function keep(page: Page, at: number, why: string): void {
  page.judged[at] = { isKept: true, why, isStandfirst: false }
}

function drop(page: Page, at: number, why: string): void {
  page.judged[at] = { isKept: false, why, isStandfirst: false }
}

function isKept(page: Page, at: number): boolean {
  return page.judged[at]?.isKept === true
}

function isTaken({ readability, defuddle }: SourceLine): boolean {
  return Math.max(readability, defuddle) >= 0.5
}

const alikeLevels = 3
const minAlike = 2
const minAlikeShare = 0.25
const minTakenShare = 0.9

/** A sentence or heading that is set as the text is belongs to it, where all that is set so was taken. */
function keepSetAlike(page: Page): void {
  const { elements, lines } = page.source
  const sets = new Map<string, { kept: number; keptLength: number; taken: number; all: number }>()
  let keptLength = 0
  const keys = lines.map((line) => settingKey(elements, line.home, alikeLevels))
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
    const set = sets.get(keys[at] ?? '')
    if (isKept(page, at) || set === undefined || !isTaken(line)) return
    if (!isProse(line) && line.kind !== 'heading') return
    const isAlike = set.kept >= minAlike && set.keptLength >= minAlikeShare * keptLength
    if (isAlike && set.taken >= minTakenShare * set.all) keep(page, at, 'set as the text is')
  })
}

const between: ReadonlySet<string> = new Set(['heading', 'item', 'row', 'preformatted', 'quote-source'])

/** What both took and what stands between kept lines stays, where it is none of the page's own words for its parts. */
function keepBetween(page: Page): void {
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

/** Words that no article has as a line of its own: buttons, and pointers to other articles. */
function dropLabels(page: Page): void {
  page.source.lines.forEach((line, at) => {
    if (isKept(page, at) && line.kind !== 'quote-source' && isLabel(line)) drop(page, at, reasonOfWords)
  })
}

const maxInFlow = 8
const flowLevels = 4

/** What neither took and stands between two kept blocks of one element, as headings and quotations do in a run of paragraphs. */
function keepInFlow(page: Page): void {
  const { lines } = page.source
  let above = -1
  for (let at = 0; at < lines.length; at++) {
    if (!isKept(page, at)) continue
    const between = lines.slice(above + 1, at)
    if (above >= 0 && between.length > 0 && between.length <= maxInFlow && isFlow(page, above, at))
      for (let one = above + 1; one < at; one++) keep(page, one, 'between paragraphs of the article')
    above = at
  }
}

function isFlow({ source, isCaption }: Page, above: number, below: number): boolean {
  const { elements, lines } = source
  const parentOf = (element: number) => elements[element]?.parent ?? -1
  const parent = parentOf(lines[above]?.home ?? 0)
  if (parent !== parentOf(lines[below]?.home ?? 0)) return false
  return lines.slice(above + 1, below).every((line, by) => {
    let at = parentOf(line.home)
    for (let level = 1; level < flowLevels && at !== parent && at >= 0; level++) at = parentOf(at)
    const isText = line.kind === 'heading' || line.kind === 'item' || (line.quote ?? 0) > 0 || isProse(line)
    const isOwn = line.linked < 0.3 && !isBeside(line.within) && unlikely(line) === null
    return at === parent && isText && isOwn && !isTaken(line) && isCaption[above + 1 + by] !== true
  })
}

const maxListed = 30

/** A list that a kept line announces with a colon is meant, also where its items are nothing but links. */
function keepLists(page: Page): void {
  const { lines } = page.source
  lines.forEach((line, at) => {
    if (!isKept(page, at) || !/[:：]$/.test(line.text) || isLabel(line) || unlikely(line) !== null) return
    const id = lines[at + 1]?.list?.id
    if (id === undefined) return
    const end = lines.findIndex(
      ({ list }, other) => other > at + 1 && list?.id !== id && (list?.depth ?? 0) === 0,
    )
    const isFollowed = lines.slice(end, end + 2).some((_line, by) => isKept(page, end + by))
    if (end < 0 || end - at > maxListed || !isFollowed) return
    for (let one = at + 1; one < end; one++)
      if (!isKept(page, one)) keep(page, one, 'in a list that the text announces')
  })
}

function keepCaptions(page: Page): void {
  const { lines } = page.source
  const last = lines.findLastIndex((_line, at) => isKept(page, at) && page.isCaption[at] !== true)
  const top = lines.findIndex(({ level }) => level === 1)
  lines.forEach((line, at) => {
    if (page.isCaption[at] !== true) return
    if (isCaptionKept(line, at, top, last)) keep(page, at, 'words under a picture')
    else drop(page, at, at > last ? 'under a picture below the text' : 'under a picture beside the article')
  })
}

/** Who is quoted stands below the words, and neither extractor takes it. */
function keepQuoteSources(page: Page): void {
  const { lines } = page.source
  lines.forEach((line, at) => {
    if (line.kind !== 'quote-source') return
    const isIts = [at - 1, at + 1].some((other) => (lines[other]?.quote ?? 0) > 0 && isKept(page, other))
    if (isIts) keep(page, at, 'says who is quoted')
  })
}

function keepStandfirsts(page: Page, { title, descriptions }: Topic): void {
  const { source, isCaption } = page
  const own = bare(title ?? '')
  const titleAt = own === '' ? -1 : source.lines.findIndex(({ text }) => bare(text) === own)
  const at = titleAt >= 0 ? titleAt : source.lines.findIndex(({ level }) => level === 1)
  const kept = source.lines.map((_line, index) => isKept(page, index))
  const seen = new Set<string>()
  for (const found of standfirstsIn({ source, isKept: kept, isCaption, titleAt: at, title, descriptions })) {
    const key = bare(source.lines[found]?.text ?? '')
    if (!seen.has(key))
      page.judged[found] = { isKept: true, why: 'sums the article up, above its text', isStandfirst: true }
    seen.add(key)
  }
}

const minDouble = 25

/** A caption is printed once, and words of the text that are set large in a quotation beside it are the text's. */
function dropDoubles(page: Page): void {
  const { lines } = page.source
  const captions = new Set<string>()
  const text = lines
    .filter((line, at) => isKept(page, at) && line.kind === 'paragraph' && line.quote === undefined)
    .map((line) => bare(line.text))
    .join('\n')
  lines.forEach((line, at) => {
    if (!isKept(page, at)) return
    const key = bare(line.text)
    const isPulled = line.quote !== undefined || /pull-?quote/i.test(line.within)
    if (page.isCaption[at] === true) {
      if (captions.has(key)) drop(page, at, 'printed twice')
      captions.add(key)
    } else if (
      isPulled &&
      key.length >= minDouble &&
      text.includes(key) &&
      line.kind === 'paragraph' &&
      line.quote !== undefined
    ) {
      drop(page, at, 'words of the text, printed again')
    }
  })
}

/** A heading that no text follows, as "More on this story", belongs to what was left out: read from below. */
function dropLooseHeadings(page: Page): void {
  let follows = false
  for (let at = page.source.lines.length - 1; at >= 0; at--) {
    if (!isKept(page, at)) continue
    if (page.source.lines[at]?.kind === 'heading' && !follows) drop(page, at, 'a heading of nothing')
    else follows = true
  }
}

const minDoubtful = 0.3
const minAgreement = 0.4

/** Why a person should look at what was understood of a page. */
function doubtsOf(page: Page): string[] {
  const { lines } = page.source
  const sum = (isIt: (line: SourceLine, at: number) => boolean) =>
    lines.reduce((length, line, at) => length + (isIt(line, at) ? line.text.length : 0), 0)
  const kept = sum((_line, at) => isKept(page, at))
  const aside = sum((line, at) => !isKept(page, at) && isTaken(line) && isProse(line))
  return [
    ...(page.near.agreement < minAgreement
      ? ['The page’s article was found in two different places; one was chosen.']
      : []),
    ...(aside > minDoubtful * kept ? ['Much that reads like part of the article was set aside.'] : []),
  ]
}
