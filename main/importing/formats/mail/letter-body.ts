// A letter's text is an article, or a digest of several, which extractors of articles know nothing of.

import type { PageLine, PageParts } from '../../../../preload/contract/page'
import { unlikely } from '../../article/unlikely'
import { pageLines } from '../../pages/read-page'
import { aboutLetter } from './about-letter'

/** How much of a letter's prose the extractors must find to be believed: a digest is to them one piece among many. */
const enough = 0.85

type Marked = { line: PageLine; why: string | null }

/**
 * The letter's lines: as the extractors find an article, or where they miss more than 15 % of the prose, all
 * of them.
 */
export function bodyOf(parts: PageParts, title: string | null): Marked[] {
  const all = parts.source?.lines ?? parts.all ?? []
  const merged = pageLines(parts, title)
  const kept = merged.filter(({ isKept }) => isKept)
  if (isDigest(all) || lengthOf(kept) < enough * lengthOf(all)) return withHeadings(markedAll(all))
  return withHeadings(
    markedAll(merged).map((one, at) =>
      merged[at]?.isKept === false ? { ...one, why: merged[at].why } : one,
    ),
  )
}

/** The heading of a piece of a digest is a link to it. */
function withHeadings(lines: readonly Marked[]): Marked[] {
  return lines.map((one, at) => {
    const below = lines[at + 1]
    const isOver = below !== undefined && below.why === null && below.line.text.length >= minProseLength
    return one.line.kind === 'heading' && isOver ? { ...one, why: null } : one
  })
}

const minProseLength = 60

function lengthOf(lines: readonly PageLine[]): number {
  return lines.reduce(
    (sum, { text, linked }) => sum + (text.length >= minProseLength && linked < 0.5 ? text.length : 0),
    0,
  )
}

export function markedAll(lines: readonly PageLine[]): Marked[] {
  const whys = aboutLetter(lines)
  return lines.map((line, at) => ({
    line,
    why: whys[at] ?? (isPieceTitle(line, lines[at + 1]) ? null : unlikely(line)),
  }))
}

const maxTitleLength = 200
const minTitleWords = 3

/** A letter of many pieces has their titles lead to them; what only leads there stands below a piece. */
function isPieceTitle({ text, kind, linked }: PageLine, next: PageLine | undefined): boolean {
  const isTitle = linked > 0.9 && text.length <= maxTitleLength
  const isNamed = kind === 'heading' || text.split(/\s+/).length >= minTitleWords
  return isTitle && isNamed && next !== undefined && lengthOf([next]) > 0
}

function isDigest(lines: readonly PageLine[]): boolean {
  return lines.filter((line, at) => isPieceTitle(line, lines[at + 1])).length > 1
}
