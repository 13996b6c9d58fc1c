import { lettersOf } from '../letters'
import { drop, isKept, type Page } from './judged-page'
import { reasonOfWords } from './score'
import { isLabel } from './unlikely'

/** Words that no article has as a line of its own: buttons, and pointers to other articles. */
export function dropLabels(page: Page): void {
  page.source.lines.forEach((line, at) => {
    if (isKept(page, at) && line.kind !== 'quote-source' && isLabel(line)) drop(page, at, reasonOfWords)
  })
}

const minDouble = 25

/** A caption is printed once, and not as the standfirst too; words of the text that are set large in a quotation beside it are the text's. */
export function dropDoubles(page: Page): void {
  const { lines } = page.source
  const captions = new Set(
    lines.flatMap(({ text }, at) => (page.judged[at]?.isStandfirst === true ? [lettersOf(text)] : [])),
  )
  // Once for all: every line that may be a pull quote is looked for in every other one.
  const keys = lines.map(({ text }, at) => (isKept(page, at) ? lettersOf(text) : ''))
  lines.forEach((line, at) => {
    if (!isKept(page, at)) return
    const key = keys[at] ?? ''
    const isPulled =
      line.quote !== undefined || /^[^>]*(?:> [^>]*){0,3}(?:aside|pull-?quote)/i.test(line.within)
    if (page.judged[at]?.isStandfirst === true) return
    if (page.isCaption[at] === true) {
      if (captions.has(key)) drop(page, at, 'printed twice')
      captions.add(key)
    } else if (isPulled && key.length >= minDouble && isRepeated(page, at, keys)) {
      drop(page, at, 'words of the text, printed again')
    }
  })
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

function isRepeated(page: Page, own: number, keys: readonly string[]): boolean {
  const key = keys[own] ?? ''
  return keys.some((other, at) => at !== own && isKept(page, at) && other.includes(key))
}

const nearlyAll = 0.9

/** A page of nothing but links has no article, whatever was taken of it. */
export function dropLinksAlone(page: Page): void {
  const { lines } = page.source
  const kept = lines.flatMap((line, at) => (isKept(page, at) ? [{ line, at }] : []))
  if (kept.some(({ line }) => line.linked <= nearlyAll && line.kind !== 'heading')) return
  for (const { at } of kept) drop(page, at, 'only a link')
}
