import type { PageSource, SourceLine } from '../../../preload/contract/page'
import { keepCaptions, keepNotes, keepQuoteSources, keepStandfirsts } from './beside-text'
import { captionsIn } from './captions'
import { dropComments } from './comments'
import { doubtsOf } from './doubts'
import { dropDoubles, dropLabels, dropLinksAlone, dropLooseHeadings } from './drop-rules'
import { answersOf } from './features'
import type { Page, Topic } from './judged-page'
import { keepPoints, keepSlides, keepTail } from './keep-ends'
import { keepHeadings, keepSiblings, keepWhole } from './keep-parts'
import { keepBetween, keepInFlow, keepLists, keepSetAlike, keepTimes } from './keep-more'
import type { MergedLine } from './judged-page'
import { neighbourhoodOf, topicWords } from './neighbourhood'
import { type Verdict, verdictOn, type Weights } from './score'

export type ArticleLine = MergedLine & { isStandfirst: boolean }

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
  const judged = answersOf(source, near, words).map((answers): Page['judged'][number] => ({
    ...(answers === null ? untaken : verdictOn(answers, model)),
    isStandfirst: false,
  }))
  const page: Page = { source, near, isCaption: captionsIn(source, near.sureLength), judged }
  dropComments(page)
  keepSetAlike(page)
  keepSiblings(page)
  keepBetween(page)
  keepInFlow(page)
  keepWhole(page)
  keepHeadings(page)
  keepLists(page)
  keepTimes(page)
  dropLabels(page)
  keepCaptions(page)
  keepQuoteSources(page)
  keepNotes(page)
  keepTail(page)
  keepSlides(page)
  keepStandfirsts(page, topic)
  keepPoints(page, topic)
  dropDoubles(page)
  dropLinksAlone(page)
  dropLooseHeadings(page)
  return { lines: source.lines.map((line, at) => mergedLine(page, line, at)), doubts: doubtsOf(page) }
}

const untaken: Verdict = { isKept: false, why: 'in another part of the page' }

function mergedLine({ judged, isCaption }: Page, line: SourceLine, at: number): ArticleLine {
  const { readability: _readability, defuddle: _defuddle, home: _home, ...own } = line
  const verdict = judged[at] ?? { ...untaken, isStandfirst: false }
  return { ...own, ...verdict, ...(isCaption[at] === true && verdict.isKept && { kind: 'caption' as const }) }
}
