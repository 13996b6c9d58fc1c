// Captions, sources of quotations and standfirsts go by rules: texts with known answers mostly leave them out.

import type { SourceLine } from '../../../preload/contract/page'
import { isCaptionKept } from './captions'
import { lettersOf } from '../letters'
import { drop, isKept, isTaken, isWithin, keep, type Page, type Topic } from './judged-page'
import { standfirstsIn } from './standfirst'

export function keepCaptions(page: Page): void {
  const { lines } = page.source
  const last = lines.findLastIndex((_line, at) => isKept(page, at) && page.isCaption[at] !== true)
  const top = lines.findIndex(({ level }) => level === 1)
  lines.forEach((line, at) => {
    if (page.isCaption[at] !== true) return
    const isInText = isWithin(page, line.home, page.near.container)
    if (isCaptionKept(line, { at, title: top, last, isInText })) keep(page, at, 'words under a picture')
    else drop(page, at, at > last ? 'under a picture below the text' : 'under a picture beside the article')
  })
}

/** Who is quoted stands below the words, and neither extractor takes it. */
export function keepQuoteSources(page: Page): void {
  const { lines } = page.source
  lines.forEach((line, at) => {
    if (line.kind !== 'quote-source') return
    const isIts = [at - 1, at + 1].some((other) => (lines[other]?.quote ?? 0) > 0 && isKept(page, other))
    if (isIts) keep(page, at, 'says who is quoted')
  })
}

export function keepStandfirsts(page: Page, { title, descriptions }: Topic): void {
  const { source, isCaption } = page
  const at = placeOfTitle(page, title)
  const kept = source.lines.map((_line, index) => isKept(page, index))
  const seen = new Set<string>()
  for (const found of standfirstsIn({ source, isKept: kept, isCaption, titleAt: at, title, descriptions })) {
    const key = lettersOf(source.lines[found]?.text ?? '')
    if (!seen.has(key))
      page.judged[found] = { isKept: true, why: 'sums the article up, above its text', isStandfirst: true }
    seen.add(key)
  }
}

/** Some pages print their title in a bar above the page too: the one that is set as a heading is meant. */
export function placeOfTitle({ source: { lines } }: Page, title: string | null): number {
  const own = lettersOf(title ?? '')
  const isIt = ({ text }: SourceLine) => own !== '' && lettersOf(text) === own
  const heading = lines.findIndex((line) => line.kind === 'heading' && isIt(line))
  if (heading >= 0) return heading
  const printed = lines.findIndex(isIt)
  return printed >= 0 ? printed : lines.findIndex(({ level }) => level === 1)
}

/** The words of a note belong to the mark that leads to them, and their heading to them. */
export function keepNotes(page: Page): void {
  const { lines } = page.source
  const targets = noteTargets(page)
  lines.forEach((line, at) => {
    if (isKept(page, at) || !isTaken(line) || line.anchors?.some((name) => targets.has(name)) !== true) return
    keep(page, at, 'a note to the text')
    const above = lines[at - 1]
    if (above?.kind === 'heading' && isTaken(above)) keep(page, at - 1, 'a heading of notes')
  })
}

/** The names of the notes that kept lines lead to. */
export function noteTargets(page: Page): ReadonlySet<string> {
  return new Set(
    page.source.lines.flatMap(({ spans = [] }, at) =>
      isKept(page, at) ? spans.flatMap((span) => (span.kind === 'note' ? [span.target] : [])) : [],
    ),
  )
}
