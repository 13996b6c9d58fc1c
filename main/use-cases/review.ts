// The review with what became of the words of its rows. To compare words is no SQL, and of a page at most a hundred rows are
// compared: so it is done when rows are read, and others get their turn in between.

import { abridge } from '../../preload/contract/abridge'
import type { ArticleId, HighlightId, RevisionId } from '../../preload/contract/common'
import type { Span } from '../../preload/contract/quote'
import type {
  ListedRow,
  ReviewPage,
  ReviewPassage,
  ReviewRef,
  ReviewRow,
} from '../../preload/contract/review'
import { findHighlight, type StoredHighlight } from '../library/annotations/highlights'
import { readText } from '../library/articles/revisions'
import type { Library } from '../library/database/database'
import { turns } from '../library/database/steps'
import { findQuote } from '../library/quotes/quotes'
import { type PageInput, reviewPage } from '../library/search/review/pages'
import { reviewPassage } from '../library/search/review/passage'
import { wordingsApart } from '../passages/rewording'
import { reworded } from './reworded'

type Rewording = ReviewRow['rewording']
type TextOf = (revisionId: RevisionId) => string

// What a few lines hold.
const ofRow = { around: 45, longest: 400 }

/** A page of the review; throws as `reviewPage` does. */
export async function pageOfReview(library: Library, input: PageInput): Promise<ReviewPage> {
  const { rows, next } = await reviewPage(library, input)
  const textOf = textsOf(library)
  const turn = turns()
  const compared: ReviewRow[] = []
  for (const row of rows) {
    const rewording = rewordingOfRow(library, row, textOf)
    const pieces = abridge(rewording?.pieces ?? [], ofRow)
    compared.push({ ...row, rewording: rewording && { ...rewording, pieces } })
    await turn()
  }
  return { rows: compared, next }
}

/** A row's passage; null where the row is not there any more. */
export function passageOfReview(library: Library, input: { ref: ReviewRef }): ReviewPassage | null {
  const passage = reviewPassage(library, input)
  if (passage === null) return null
  const { row } = passage
  return { ...passage, row: { ...row, rewording: rewordingOfRow(library, row, textsOf(library)) } }
}

/** Rows of one article often follow each other: the text that was read last is remembered. */
function textsOf(library: Library): TextOf {
  let last: { revisionId: RevisionId; text: string } | null = null
  return (revisionId) => {
    if (last?.revisionId !== revisionId) last = { revisionId, text: readText(library, revisionId) }
    return last.text
  }
}

/** Null too for what was deleted since its row was listed. */
function rewordingOfRow(library: Library, row: ListedRow, textOf: TextOf): Rewording {
  const { ref, article, state, at } = row
  if (state !== 'changed' || article === null || at === null) return null
  if (ref.kind === 'highlight') return rewordingOfHighlight(library, ref.id, textOf)
  return ref.kind === 'quote' ? rewordingOfQuote(library, article.articleId, at) : null
}

function rewordingOfHighlight(library: Library, id: HighlightId, textOf: TextOf): Rewording {
  const stored = findHighlight(library, id)
  if (stored === null) return null
  if (isTooLong(stored)) return tooLong
  const { rewording } = reworded(library, stored, () => textOf(stored.placedIn))
  return rewording && { pieces: rewording.pieces, meaning: rewording.meaning, decision: rewording.decision }
}

function rewordingOfQuote(library: Library, articleId: ArticleId, at: Span): Rewording {
  const quote = findQuote(library, { articleId, at })
  if (quote === null || quote.decidedOn === null) return null
  const { exact, decidedOn } = quote
  if (decidedOn.words.length + exact.length > maxCompared) return tooLong
  return { ...wordingsApart(decidedOn.words, exact), decision: null }
}

// Two wordings of so many characters are compared within what main may take at once; twice as many took 75 ms.
const maxCompared = 10_000

const tooLong: Rewording = {
  pieces: [],
  meaning: ['These words are too many to be compared here; the article’s earlier text shows what changed.'],
  decision: null,
}

function isTooLong({ passage: { exact }, placement, image }: StoredHighlight): boolean {
  if (image !== null || placement.state === 'gone') return false
  return exact.length + placement.end - placement.start > maxCompared
}
