import type { Revision } from '../../preload/contract/article'
import type { Highlight } from '../../preload/contract/highlight'
import type { Quote } from '../../preload/contract/quote'

type Marked = Pick<Highlight, 'image' | 'placement' | 'rewording' | 'revisionNumber' | 'originalSha256'>

/** What a text says by now where a highlight's words were changed since they were marked. */
type Differing = {
  /** In a sentence: of which revision the words are. */
  marked: string
  /** Completes a sentence that the present wording follows; null where nothing of the words is left. */
  lead: string
  now: string | null
  /** What is more than a choice of words, in sentences. */
  meaning: string
}

/** Null for a highlight whose words are in the current text as they were marked. */
export function differing(highlight: Marked, { number }: Pick<Revision, 'number'>): Differing | null {
  const { image, placement, rewording, revisionNumber, originalSha256 } = highlight
  if (rewording === null && placement.state !== 'gone') return null
  const marked = `Marked in revision ${revisionNumber}, original SHA-256 ${originalSha256}.`
  if (rewording === null) {
    const missing = image === null ? 'these words' : 'this image'
    return { marked, lead: `Revision ${number} does not have ${missing}.`, now: null, meaning: '' }
  }
  if (typeof image?.shown === 'string') {
    const lead = `Revision ${number} has another image in its place, SHA-256 ${image.shown}.`
    return { marked, lead, now: null, meaning: '' }
  }
  const now = rewording.pieces.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('')
  const lead = `These words were changed since; revision ${number} says:`
  return { marked, lead, now, meaning: rewording.meaning.join(' ') }
}

type DecidedRevision = Omit<NonNullable<Quote['decidedOn']>, 'words' | 'place'>

/** What a quotation's words were decided on, before the present ones. */
export function changedSince(
  state: Quote['state'],
  { revisionNumber, originalSha256 }: DecidedRevision,
): string {
  return `These words are those of revision ${revisionNumber}, original SHA-256 ${originalSha256}, which were ${state}. They were changed since; the article says by now:`
}
