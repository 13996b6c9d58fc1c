import { isLowerCaseName } from './bylines'
import { isDateLine, isRelativeDate, takeDateLine } from './head-facts'
import { assignRole, nextText, type Draft, takeByline, takeCaption, takeFact } from './draft'
import { endsSentence, isProse, type ParagraphFeatures, wordCount } from './paragraph-features'

/** Gives roles to all that stands below an article's text, which begins at `from`. Answers where the text ends. */
export function takeTail(draft: Draft, from: number): number {
  let end = draft.paragraphs.length
  for (; end > from + 1; end--) {
    const paragraph = draft.paragraphs[end - 1]
    if (
      paragraph === undefined ||
      draft.lines[end - 1] !== undefined ||
      !takeBelow(draft, end - 1, paragraph)
    )
      break
  }
  const links = startOfLinks(draft, from + 2, end)
  if (links === end) return end
  for (let index = links; index < end; index++) {
    const paragraph = draft.paragraphs[index]
    if (paragraph !== undefined && !takeBelow(draft, index, paragraph))
      assignRole(draft, index, 'left-out', 'a link to other articles')
  }
  let last = links
  while (last > from + 1 && takeBelow(draft, last - 1, draft.paragraphs[last - 1] as ParagraphFeatures))
    last -= 1
  return last
}

const authorBelow = 'names the author below the text'

/** Takes what stands below the text. False where the text ends. */
function takeBelow(draft: Draft, index: number, paragraph: ParagraphFeatures): boolean {
  if (paragraph.fact !== null) takeFact(draft, index)
  else if (isDateLine(paragraph)) takeDateLine(draft, index)
  else if (isRelativeDate(paragraph.text))
    assignRole(draft, index, 'left-out', 'says when, but not on which day')
  else if (paragraph.byline === 'stated') takeByline(draft, index, paragraph.text, authorBelow)
  else if (paragraph.noise !== null) assignRole(draft, index, 'left-out', paragraph.noise.why)
  else if (isNameBelow(draft, index, paragraph) || isRepeatedByline(draft, paragraph)) {
    takeByline(draft, index, paragraph.text, authorBelow)
  } else if (isAmongButtons(draft, index, paragraph)) {
    assignRole(draft, index, 'left-out', 'stands among the page’s buttons')
  } else if (paragraph.credit === 'sure' && !isProse(paragraph.text))
    takeCaption(draft, index, 'has an image’s credit')
  else return false
  return true
}

function isNameBelow(draft: Draft, index: number, paragraph: ParagraphFeatures): boolean {
  if (paragraph.byline === null || draft.facts.byline !== null || endsSentence(paragraph.text)) return false
  // More than the usual space sets a name off from whatever is above it.
  if (paragraph.gap > 1 && (paragraph.byline === 'names' || isLowerCaseName(paragraph.text))) return true
  const before = draft.paragraphs[nextText(draft, index - 1, -1)]
  // The last line is a name and not a heading or a list's end where the text above it has come to its end.
  return before !== undefined && (endsSentence(before.text) || (paragraph.gap > 0 && isProse(before.text)))
}

function isRepeatedByline(draft: Draft, paragraph: ParagraphFeatures): boolean {
  return paragraph.byline !== null && draft.facts.byline?.toLowerCase() === paragraph.text.toLowerCase()
}

/** Too little to know it by, but among the page's buttons. */
function isAmongButtons(draft: Draft, index: number, paragraph: ParagraphFeatures): boolean {
  const before = draft.paragraphs[index - 1]
  const isButton = paragraph.gap === 0 && wordCount(paragraph.text) <= 8 && !endsSentence(paragraph.text)
  return isButton && before !== undefined && before.noise !== null
}

/** Where a list of other articles begins that goes on to the end, or the end. */
function startOfLinks(draft: Draft, from: number, end: number): number {
  let start = end
  for (let index = end - 1; index > from; index--) {
    const paragraph = draft.paragraphs[index]
    if (paragraph === undefined || isProse(paragraph.text) || /[.!]$/.test(paragraph.text)) break
    const opens =
      paragraph.noise?.why === 'a link to other articles' || paragraph.noise?.why === 'a link to comments'
    // "Read more: …" names one article; only a line by itself is the heading of a list.
    if (opens && !/[:：]\s*\S/.test(paragraph.text)) start = index
  }
  return start
}
