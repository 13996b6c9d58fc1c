import { isTextRole, type LineRole } from '../../../preload/contract/importing'
import { isBylineByPlace, isDateLine, isRelativeDate, isStatedFact, takeDateLine } from './head-facts'
import { assignRole, nextText, type Draft, takeByline, takeCaption, takeFact } from './draft'
import { takeTitle } from './title'
import { endsSentence, isProse, plainOf, type ParagraphFeatures } from './paragraph-features'

// No page has more above its article than this.
const maxHeadParagraphs = 80
const maxStandfirstLength = 600

/** What a document itself calls a part of its text is no head. */
function isOfText(role: LineRole): boolean {
  return role === 'heading' || isTextRole(role)
}

const credited = 'has an image’s credit'

/** Gives roles to all that stands above an article's text. Answers where the text begins. */
export function takeHead(draft: Draft): number {
  const end = Math.min(draft.paragraphs.length, maxHeadParagraphs)
  for (let index = 0; index < end; index++) {
    const paragraph = draft.paragraphs[index]
    const known = draft.lines[index]?.role
    if (known !== undefined && isOfText(known)) return index
    if (paragraph === undefined || known !== undefined || takeKnown(draft, index, paragraph)) continue
    if (draft.facts.title === null) {
      if (paragraph.credit === 'sure' && !isHeadline(draft, index)) takeCaption(draft, index, credited)
      else if (takeTitle(draft, index) === 'no title') return index
    } else if (!takeBelowTitle(draft, index, paragraph)) return index
  }
  return end
}

/** Takes furniture, facts and captions. False where a line is none of these. */
function takeKnown(draft: Draft, index: number, paragraph: ParagraphFeatures): boolean {
  if (paragraph.fact !== null) takeFact(draft, index)
  else if (isDateLine(paragraph) && !isDateInText(draft, index, paragraph)) takeDateLine(draft, index)
  else if (isRelativeDate(paragraph.text))
    assignRole(draft, index, 'left-out', 'says when, but not on which day')
  else if (paragraph.byline === 'stated') takeByline(draft, index, paragraph.text, 'says who wrote it')
  else if (paragraph.noise !== null) assignRole(draft, index, 'left-out', paragraph.noise.why)
  else return false
  return true
}

/** Where the date is known, another one by itself above a paragraph belongs to the text: a diary, a ticker. */
function isDateInText(draft: Draft, index: number, { gap, date }: ParagraphFeatures): boolean {
  return (
    draft.facts.published !== null &&
    gap > 0 &&
    date?.label === null &&
    isProse(draft.paragraphs[nextText(draft, index + 1)]?.text ?? '')
  )
}

/** Takes what stands between the title and the text. False where the text begins. */
function takeBelowTitle(draft: Draft, index: number, paragraph: ParagraphFeatures): boolean {
  if (plainOf(paragraph.text) === plainOf(draft.facts.title ?? ''))
    assignRole(draft, index, 'left-out', 'printed twice')
  else if (paragraph.credit !== null || draft.captions.has(plainOf(paragraph.text)))
    takeCaption(draft, index, credited)
  else if (isBylineByPlace(draft, index))
    takeByline(draft, index, paragraph.text, 'a name beside the title or date')
  else if (isLedeTwice(draft, index)) assignRole(draft, index, 'left-out', 'printed twice')
  else if (isDoubled(draft, index)) takeCaption(draft, index, 'printed twice above the text')
  else if (paragraph.text.length <= maxStandfirstLength && isAboveFact(draft, index)) {
    assignRole(draft, index, 'standfirst', 'stands between the title and the date or author')
  } else return false
  return true
}

const ofPicture = /[()[\]{}©]|\b(?:photo|image|picture|foto|bild|credit)s?\b/i

/** A headline may end like a credit, "… via Twitter": it is no sentence, and the author, the date or the text follows it. */
function isHeadline(draft: Draft, index: number): boolean {
  const text = draft.paragraphs[index]?.text ?? ''
  const next = draft.paragraphs[nextText(draft, index + 1)]
  if (next === undefined || endsSentence(text) || ofPicture.test(text)) return false
  return isStatedFact(next) || isProse(next.text)
}

function isDoubled(draft: Draft, index: number): boolean {
  const text = draft.paragraphs[index]?.text ?? ''
  const next = draft.paragraphs[nextText(draft, index + 1)]?.text
  return next !== undefined && text.length <= maxStandfirstLength && plainOf(next) === plainOf(text)
}

const sentenceInside = /[.!?…]["”’»)\]]? +["“‘«(]?\p{Lu}/u

// Words under a picture are one sentence, shorter than most first paragraphs; or they say where somebody is in it, or the
// day with its year, which a report does not.
const minLedeLength = 100
const inPicture =
  /\b(?:pictured|photographed|seen here|file (?:photo|picture|image)|(?:top|far|second|bottom) (?:left|right))\b/i
const dayWithYear = /\p{Lu}\p{Ll}{2,9} \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}{2,9} \d{4}/u

/** A first paragraph that a page prints twice. */
function isLedeTwice(draft: Draft, index: number): boolean {
  const text = draft.paragraphs[index]?.text ?? ''
  const isLede =
    sentenceInside.test(text) ||
    (text.length >= minLedeLength && !inPicture.test(text) && !dayWithYear.test(text))
  return isProse(text) && endsSentence(text) && isLede && isDoubled(draft, index)
}

/** Whether an author or date that is not known yet comes soon, with the text only after it. */
function isAboveFact(draft: Draft, index: number): boolean {
  let at = index
  for (let step = 0; step < 3; step++) {
    at = nextText(draft, at + 1)
    const paragraph = draft.paragraphs[at]
    if (paragraph === undefined || (isProse(paragraph.text) && paragraph.credit === null && step > 0))
      return false
    if (isNewFact(draft, paragraph))
      return [1, 2, 3, 4].some((more) => isProse(draft.paragraphs[at + more]?.text ?? ''))
  }
  return false
}

function isNewFact({ facts }: Draft, paragraph: ParagraphFeatures): boolean {
  return (
    (paragraph.byline === 'stated' && facts.byline === null) ||
    (isDateLine(paragraph) && facts.published === null)
  )
}
