import { lettersOf } from '../letters'
import { bylineStrength } from '../plain-text/bylines'
import type { SetParagraph } from './set-paragraph'

const larger = 1.15
const maxTitleWords = 40
const minTitleWords = 3
const maxTitleLength = 300

export type Headline = { index: number; words: string; why: string }

/**
 * The headline among the paragraphs of the first page: what the file calls its title, else what is set
 * largest. `index` is -1 for a title that the file states and the page does not show. `body` is the size that
 * the text is set in.
 */
export function headlineOf(
  paragraphs: readonly SetParagraph[],
  body: number,
  stated: string | null,
): Headline | null {
  const title = stated !== null && isPlausible(stated) ? stated : null
  const first = paragraphs
    .map((one, index) => ({ ...one, index }))
    .filter(({ page, known }) => page === 0 && known === undefined)
  const same = first.find(
    ({ text }) =>
      title !== null &&
      lettersOf(title).length > 8 &&
      (lettersOf(text) === lettersOf(title) ||
        (lettersOf(title).startsWith(lettersOf(text)) && lettersOf(text).length > 12)),
  )
  if (same !== undefined) return { index: same.index, words: same.text, why: 'the title of the file' }
  const large = first.filter(
    ({ size, text }) =>
      size >= body * larger &&
      text.length <= maxTitleLength &&
      wordCount(text) <= maxTitleWords &&
      bylineStrength(text) !== 'stated',
  )
  // A newspaper's own name is larger than its headlines, and shorter.
  const long = large.filter(({ text }) => wordCount(text) >= minTitleWords)
  const [best] = [...(long.length > 0 ? long : large)].sort(
    (one, other) => other.size - one.size || one.index - other.index,
  )
  if (best !== undefined)
    return { index: best.index, words: best.text, why: 'the largest words of the first page' }
  return title === null ? null : { index: -1, words: title, why: 'the title of the file' }
}

// "Microsoft Word - draft3.doc", "Untitled", "Slide 1".
const leftBehind =
  /^(?:microsoft (?:word|powerpoint)\b|untitled|document\s?\d*$|slide\s?\d|print\b|layout\b)|\.(?:docx?|odt|indd|qxd|pdf|tex|dvi|pptx?|html?|rtf|txt)\b/i

/** Programs leave names of files and templates where the title should be. One word alone is no headline. */
function isPlausible(title: string): boolean {
  return (
    title.length >= 4 &&
    title.length <= maxTitleLength &&
    /\p{L}{3}/u.test(title) &&
    !leftBehind.test(title) &&
    /\s/.test(title)
  )
}

function wordCount(text: string): number {
  return text.split(/\s+/).length
}
