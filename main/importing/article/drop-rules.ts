import type { SourceLine } from '../../../preload/contract/page'
import { lettersOf } from '../letters'
import { drop, isKept, type Page } from './judged-page'
import { reasonOfWords } from './score'
import { isLabel } from './unlikely'
import { withinOthers } from './within-others'

/** Words that no article has as a line of its own: buttons, and pointers to other articles. */
export function dropLabels(page: Page): void {
  page.source.lines.forEach((line, at) => {
    if (isKept(page, at) && line.kind !== 'quote-source' && isLabel(line)) drop(page, at, reasonOfWords)
  })
}

const minDouble = 25

/** A caption is printed once, and not as the standfirst too; words of the text that are set large in a quotation beside it are the text's. */
export function dropDoubles(page: Page): void {
  const { judged, source } = page
  const kept = source.lines.flatMap((line, at) => (isKept(page, at) ? [{ line, at }] : []))
  const isStandfirst = (at: number) => judged[at]?.isStandfirst === true
  const captions = new Set(
    source.lines.flatMap(({ text }, at) => (isStandfirst(at) ? [lettersOf(text)] : [])),
  )
  for (const { line, at } of kept) {
    if (page.isCaption[at] !== true || isStandfirst(at)) continue
    const key = lettersOf(line.text)
    if (captions.has(key)) drop(page, at, 'printed twice')
    captions.add(key)
  }
  const isPulled = kept.map(
    ({ line, at }) => page.isCaption[at] !== true && !isStandfirst(at) && isSetApart(line),
  )
  if (!isPulled.includes(true)) return
  const keys = kept.map(({ line }) => lettersOf(line.text))
  const pulled = keys.filter((key, index) => isPulled[index] === true && key.length >= minDouble)
  const inLonger = withinOthers(pulled, keys, minDouble)
  // Of the same words those of the text stay, and of quotations alone the last.
  const own = new Set(keys.filter((_key, index) => isPulled[index] !== true))
  const last = new Map(keys.map((key, index) => [key, index]))
  kept.forEach(({ at }, index) => {
    const key = keys[index] ?? ''
    if (isPulled[index] !== true || key.length < minDouble) return
    if (inLonger.has(key) || own.has(key) || last.get(key) !== index)
      drop(page, at, 'words of the text, printed again')
  })
}

/** Beside the text, or as a quotation in it. */
function isSetApart({ quote, within }: SourceLine): boolean {
  return quote !== undefined || /^[^>]*(?:> [^>]*){0,3}(?:aside|pull-?quote)/i.test(within)
}

/** A heading that no text follows, as "More on this story", belongs to what was left out: read from below. */
export function dropLooseHeadings(page: Page): void {
  let follows = false
  for (let at = page.source.lines.length - 1; at >= 0; at--) {
    if (!isKept(page, at)) continue
    if (page.source.lines[at]?.kind === 'heading' && !follows) drop(page, at, 'a heading of nothing')
    else follows = true
  }
}

const nearlyAll = 0.9

/** A page of nothing but links has no article, whatever was taken of it. */
export function dropLinksAlone(page: Page): void {
  const { lines } = page.source
  const kept = lines.flatMap((line, at) => (isKept(page, at) ? [{ line, at }] : []))
  if (kept.some(({ line }) => line.linked <= nearlyAll && line.kind !== 'heading')) return
  for (const { at } of kept) drop(page, at, 'only a link')
}
