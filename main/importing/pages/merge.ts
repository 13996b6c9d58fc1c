// This file makes one text of what two extractors take for a page's article, where they put it together anew and the page's
// own lines do not hold it: text out of a script, a site that an extractor knows. Each takes in what is none of it, but seldom
// both the same. On 181 pages of an open benchmark Readability had F1 .952, Defuddle .933, and
// the prototype of this file, Readability's lines that Defuddle has too, .961: 29 % of its texts were wholly
// right, of either alone 18 %.

import type { PageLine, PageView } from '../../../preload/contract/page'
import { addTo } from '../add-to'
import type { MergedLine } from '../article/judged-page'
import { unlikely } from '../article/unlikely'

type Keyed = { line: PageLine; key: string }

/**
 * The lines of a page, each kept as the article's or not, and why: Readability's that Defuddle also takes for
 * the article, and where the two hardly agree, one of them alone. Where they agree, every line of
 * Readability's is in the answer, and of Defuddle's the captions. It is empty where neither found anything.
 */
export function mergeViews(readability: PageView | null, defuddle: PageView | null): MergedLine[] {
  const here = keyed(readability)
  const there = keyed(defuddle)
  const alone = (lines: readonly Keyed[]) => withoutLooseHeadings(lines.map(({ line }) => kept(line)))
  if (here.length === 0 || isLost(here, there)) return alone(there)
  const isThere = matcher(there)
  // Below two fifths Defuddle has taken something else for the article, and says nothing of these lines.
  if (lengthOf(here.filter(isThere)) < lengthOf(here) * 0.4) return alone(here)
  return withoutLooseHeadings(settled(here, there, isThere))
}

function keyed(view: PageView | null): Keyed[] {
  return view?.lines.map((line) => ({ line, key: keyOf(line.text) })) ?? []
}

/** Lines are compared by their letters and figures alone. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A heading that no text follows, as "More on this story", belongs to what was left out: read from below. */
function withoutLooseHeadings(lines: readonly MergedLine[]): MergedLine[] {
  let follows = false
  return [...lines]
    .reverse()
    .map((line) => {
      if (!line.isKept) return line
      if (line.kind === 'heading' && !follows) return { ...line, isKept: false, why: 'a heading of nothing' }
      follows = true
      return line
    })
    .reverse()
}

/** What the extractors take for the article's, unless its own words or place speak against it. */
function kept(line: PageLine): MergedLine {
  const why = unlikely(line)
  return why === null ? { ...line, isKept: true, why: 'in the article' } : { ...line, isKept: false, why }
}

// Readability now and then takes a summary or a notice for the article. Then it has little text, and Defuddle
// has more than twice as much in whole sentences.
const maxLostTextLength = 1000

function isLost(here: readonly Keyed[], there: readonly Keyed[]): boolean {
  return lengthOf(here) < maxLostTextLength && lengthOf(there.filter(isProse)) > 2 * lengthOf(here)
}

function lengthOf(lines: readonly { line: PageLine }[]): number {
  return lines.reduce((sum, { line }) => sum + line.text.length, 0)
}

// Three of the marks are Chinese and Japanese full stops; a closing quotation mark or bracket may follow.
const sentence = /[.!?…。！？]["”’»)\]]*$/

/** Whole sentences that are no link: articles are made of them, and menus and lists of articles are not. */
function isProse({ line: { text, kind, linked } }: Keyed): boolean {
  return kind === 'paragraph' && text.length >= 60 && linked < 0.3 && sentence.test(text)
}

// One extractor parts lines where the other does not. A short line may be in a longer one by chance.
const minKeyLength = 40

/** Whether a line is among others, alone or as part of a longer one. */
function matcher(among: readonly Keyed[]): (one: Keyed) => boolean {
  const keys = new Set(among.map(({ key }) => key))
  const all = among.map(({ key }) => key).join(' ')
  return ({ key }) => keys.has(key) || (key.length >= minKeyLength && all.includes(key))
}

/** Each line by what the other view says of it, and each caption once: Readability drops the one above the text. */
function settled(
  here: readonly Keyed[],
  there: readonly Keyed[],
  isThere: (one: Keyed) => boolean,
): MergedLine[] {
  const last = here.findLastIndex(isThere)
  const others = captionsThere(here, there)
  const take = (key: string): MergedLine[] => (others.get(key) ?? []).map(kept)
  const lines = here.flatMap((one, at): MergedLine[] => {
    // Defuddle is not shown the pictures, and drops much of what only belongs to them.
    const isIn = isThere(one) || (one.line.kind === 'caption' && at < last)
    return [isIn ? kept(one.line) : beside(one.line), ...(at < last ? take(one.key) : [])]
  })
  return onceEach([...take(''), ...lines])
}

const minCaptionLength = 20

/** Captions that only Defuddle has, by the shared line that they follow; above the first of them, by the empty key. */
function captionsThere(here: readonly Keyed[], there: readonly Keyed[]): Map<string, PageLine[]> {
  const isHere = matcher(here)
  const after = new Map<string, PageLine[]>()
  const own = new Set(here.map(({ key }) => key))
  let last = ''
  for (const one of there) {
    const { line, key } = one
    if (own.has(key)) last = key
    if (line.kind !== 'caption' || isHere(one) || line.text.length < minCaptionLength || line.linked > 0.5)
      continue
    addTo(after, last, line)
  }
  return after
}

/** What only Readability takes for the article's. */
function beside(line: PageLine): MergedLine {
  return { ...line, isKept: false, why: 'beside the article' }
}

function onceEach(lines: readonly MergedLine[]): MergedLine[] {
  const seen = new Set<string>()
  return lines.map((line) => {
    if (line.kind !== 'caption' || !line.isKept) return line
    const key = keyOf(line.text)
    if (seen.has(key)) return { ...line, isKept: false, why: 'printed twice' }
    seen.add(key)
    return line
  })
}
