import { bylineStrength, isLowerCaseName } from './bylines'
import { isName, namesIn } from './names'
import { assignRole, nextText, type Draft, takeByline, takeDate } from './draft'
import { isProse, type ParagraphFeatures } from './paragraph-features'

/** True for a line that is a date and nothing else but an author's or a place's name. */
export function isDateLine(paragraph: ParagraphFeatures): boolean {
  const { date } = paragraph
  if (date === null) return false
  if (date.kind === 'impossible') return date.label !== null || !/\p{L}{4}/u.test(paragraph.text)
  if (date.rest === '') return true
  const isSaidPlainly = date.label !== null && date.rest.length <= 80 && !isProse(paragraph.text)
  // "Ships stand idle, 12 November [AGENCY]" only says when its picture was taken.
  if (isSaidPlainly && paragraph.credit !== 'sure') return true
  return bylineStrength(date.rest) !== null || isPlace(date.rest)
}

function isPlace(words: string): boolean {
  return words.length <= 40 && namesIn(words).length <= 3 && namesIn(words).every((part) => isName(part))
}

const relative =
  /^(?:(?:published|posted|updated)\s*(?::\s*)?)?(?:(?:about |over )?(?:an?|\d{1,3})\s+(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\s+ago|\d{1,2}\s?[hdmw] ago|just now|yesterday|today)\b.{0,40}$/i

export function isRelativeDate(text: string): boolean {
  return text.length <= 80 && relative.test(text)
}

/** True for a line that can only be a fact about the article. */
export function isStatedFact(paragraph: ParagraphFeatures): boolean {
  return paragraph.byline === 'stated' || isDateLine(paragraph) || isRelativeDate(paragraph.text)
}

/** Takes a date line, with the author that it may name too. */
export function takeDateLine(draft: Draft, index: number): void {
  const paragraph = draft.paragraphs[index]
  const date = paragraph?.date ?? null
  if (paragraph === undefined || date === null) return
  const hadDate = draft.facts.published !== null
  takeDate(draft, index)
  const rest = date.kind === 'date' ? date.rest : ''
  if (rest === '' || hadDate || draft.facts.byline !== null) return
  // A place beside a date ("Moscow, 25 March") looks like a name; only "by" or a bar between them tells an author.
  const strength = bylineStrength(rest)
  const isAuthor = strength === 'stated' || (strength === 'names' && /[|·•–—]/.test(paragraph.text))
  if (!isAuthor) return
  const why = draft.lines[index]?.why ?? ''
  takeByline(draft, index, rest, why)
  assignRole(draft, index, 'published', `${why}, and the author`)
}

/** True for a name that stands where authors are named: with the title or the date, and nothing else with it. */
export function isBylineByPlace(draft: Draft, index: number): boolean {
  const paragraph = draft.paragraphs[index]
  if (paragraph === undefined || paragraph.byline === null || draft.facts.byline !== null) return false
  const before = draft.lines
    .slice(Math.max(0, index - 3), index)
    .findLast((line) => line?.role !== 'left-out')?.role
  const next = draft.paragraphs[nextText(draft, index + 1)]
  const isBesideDate = before === 'published' || (next !== undefined && isDateLine(next))
  const isInGroup = paragraph.gap === 0 && (before === 'published' || before === 'title')
  const endsGroup = next === undefined || next.gap > 0 || isDateLine(next)
  if (paragraph.byline === 'perhaps') {
    const isLikely = isName(paragraph.text) || isLowerCaseName(paragraph.text)
    return (isInGroup && endsGroup && isShort(paragraph.text)) || (isBesideDate && isLikely)
  }
  return isBesideDate || isInGroup || (before === 'title' && next !== undefined && isProse(next.text))
}

function isShort(text: string): boolean {
  return text.length <= 40
}
