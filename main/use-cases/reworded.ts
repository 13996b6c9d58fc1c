import type { ArticleId, HighlightId } from '../../preload/contract/common'
import type { Highlight, Rewording, RewordingDecision } from '../../preload/contract/highlight'
import type { Span } from '../../preload/contract/quote'
import { imageLine } from '../../preload/contract/marked-image'
import type { Library } from '../library/database/database'
import { conflict } from '../library/database/errors'
import * as highlights from '../library/annotations/highlights'
import * as quotes from '../library/quotes/quotes'
import { readText } from '../library/articles/revisions'
import { presentWords, type Reworded, rewordingOf, wordingsApart } from '../passages/rewording'
import { isSameWording } from '../passages/wording'

type Stored = highlights.StoredHighlight
type MarkedImage = NonNullable<Highlight['image']>

/** An article's highlights, in the order of its text, each with what became of its words since they were marked. */
export function listHighlights(library: Library, { articleId }: { articleId: ArticleId }): Highlight[] {
  let text: string | null = null
  return highlights
    .list(library, { articleId })
    .map((stored) => withRewording(library, stored, () => (text ??= readText(library, stored.placedIn))))
}

function withRewording(library: Library, stored: Stored, text: () => string): Highlight {
  const { placedIn, decided, ...highlight } = stored
  const rewording = rewordingIn(library, stored, text)
  return {
    ...highlight,
    rewording,
    placement: rewording?.decision === 'detached' ? { state: 'gone' } : highlight.placement,
  }
}

/**
 * Null where the words are as they were marked, and also where they were not found again, which the placement
 * says.
 */
function rewordingIn(library: Library, stored: Stored, text: () => string): Rewording | null {
  const { id, placedIn, placement, passage, image } = stored
  if (placement.state === 'gone' || placedIn === stored.revisionId) return null
  if (image !== null) return otherImage(stored, image)
  const key = `${id} ${placedIn} ${placement.start}-${placement.end}`
  const found = rememberedRewording(library, key, () => rewordingOf(passage, text(), placement))
  if (found === null) return null
  const words = presentWords(found.pieces)
  return { ...found, words, decision: decisionOn(stored, words) }
}

/** Null where the image is the one that was marked. Its caption may have other words by now: they were not marked. */
function otherImage(stored: Stored, { sha256, shown }: MarkedImage): Rewording | null {
  if (shown === null || shown === sha256) return null
  const words = imageLine(shown)
  const meaning = ['Another image stands there now.']
  return { pieces: [], meaning, words, decision: decisionOn(stored, words) }
}

// A list is asked for after every act. To compare 500 changed highlights took 50 to 150 ms, to look them up takes none.
const maxCachedComparisons = 2_000
const compared = new WeakMap<Library, Map<string, Reworded | null>>()

/** Passages and revisions never change: what was found once stays so. */
function rememberedRewording(library: Library, key: string, find: () => Reworded | null): Reworded | null {
  const known = compared.get(library) ?? new Map<string, Reworded | null>()
  if (known.size > maxCachedComparisons) known.clear()
  compared.set(library, known)
  const found = known.get(key)
  if (found !== undefined) return found
  const fresh = find()
  known.set(key, fresh)
  return fresh
}

/** A highlight that was kept stays so until a revision changes its words again; a detached one stays detached. */
function decisionOn({ decided }: Stored, words: string): RewordingDecision | null {
  if (decided === null) return null
  return decided.decision === 'detached' || isSameWording(decided.words, words) ? decided.decision : null
}

/** What the library answered of one highlight, with what became of its words. `text`: the one that it is placed in. */
export function reworded(
  library: Library,
  stored: Stored,
  text = () => readText(library, stored.placedIn),
): Highlight {
  return withRewording(library, stored, text)
}

/**
 * Enters what a person wants of a highlight whose words were changed. Throws `conflict` where the words are no
 * longer those that the person saw when deciding.
 */
export function decideHighlight(
  library: Library,
  decided: { highlightId: HighlightId; decision: RewordingDecision; words: string },
): Highlight {
  const { rewording } = reworded(library, highlights.get(library, decided.highlightId))
  if (rewording === null || !isSameWording(rewording.words, decided.words)) {
    throw conflict('The words of this highlight were changed again; look at it anew and decide then.')
  }
  return reworded(library, highlights.decide(library, decided))
}

/**
 * How a decided quotation reads now, beside the words that were decided on; no pieces where nothing was decided
 * on an earlier text.
 */
export function quoteRewording(library: Library, of: { articleId: ArticleId; at: Span }): Reworded {
  const { exact, decidedOn } = quotes.quoteAt(library, of)
  return decidedOn === null ? { pieces: [], meaning: [] } : wordingsApart(decidedOn.words, exact)
}
