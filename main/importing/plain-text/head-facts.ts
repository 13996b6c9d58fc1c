import { bylineStrength, isLowerCaseName } from './bylines'
import { isName, namesIn } from './names'
import { give, nextText, type Sheet, takeByline, takeDate } from './draft'
import { isProse, type Unit } from './unit'

const isPlace = (words: string): boolean =>
  words.length <= 40 && namesIn(words).length <= 3 && namesIn(words).every((part) => isName(part))

/** True for a line that is a date and nothing else but an author's or a place's name. */
export const isDateLine = (unit: Unit): boolean => {
  const { date } = unit
  if (date === null) return false
  if (date.kind === 'impossible') return date.label !== null || !/\p{L}{4}/u.test(unit.text)
  if (date.rest === '') return true
  const isSaidPlainly = date.label !== null && date.rest.length <= 80 && !isProse(unit.text)
  // "Ships stand idle, 12 November [AGENCY]" only says when its picture was taken.
  if (isSaidPlainly && unit.credit !== 'sure') return true
  return bylineStrength(date.rest) !== null || isPlace(date.rest)
}

const relative =
  /^(?:(?:published|posted|updated)\s*(?::\s*)?)?(?:(?:about |over )?(?:an?|\d{1,3})\s+(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\s+ago|\d{1,2}\s?[hdmw] ago|just now|yesterday|today)\b.{0,40}$/i

export const isRelativeDate = (text: string): boolean => text.length <= 80 && relative.test(text)

/** True for a line that can only be a fact about the article. */
export const noteworthy = (unit: Unit): boolean =>
  unit.byline === 'stated' || isDateLine(unit) || isRelativeDate(unit.text)

/** Takes a date line, with the author that it may name too. */
export const takeDateLine = (sheet: Sheet, index: number): void => {
  const unit = sheet.units[index]
  const date = unit?.date ?? null
  if (unit === undefined || date === null) return
  const hadDate = sheet.facts.published !== null
  takeDate(sheet, index)
  const rest = date.kind === 'date' ? date.rest : ''
  if (rest === '' || hadDate || sheet.facts.byline !== null) return
  // A place beside a date ("Moscow, 25 March") looks like a name; only "by" or a bar between them tells an author.
  const strength = bylineStrength(rest)
  const isAuthor = strength === 'stated' || (strength === 'names' && /[|·•–—]/.test(unit.text))
  if (!isAuthor) return
  const why = sheet.lines[index]?.why ?? ''
  takeByline(sheet, index, rest, why)
  give(sheet, index, 'published', `${why}, and the author`)
}

/** True for a name that stands where authors are named: with the title or the date, and nothing else with it. */
export const isBylineByPlace = (sheet: Sheet, index: number): boolean => {
  const unit = sheet.units[index]
  if (unit === undefined || unit.byline === null || sheet.facts.byline !== null) return false
  const before = sheet.lines
    .slice(Math.max(0, index - 3), index)
    .findLast((line) => line?.role !== 'left-out')?.role
  const next = sheet.units[nextText(sheet, index + 1)]
  const isBesideDate = before === 'published' || (next !== undefined && isDateLine(next))
  const isInGroup = unit.gap === 0 && (before === 'published' || before === 'title')
  const endsGroup = next === undefined || next.gap > 0 || isDateLine(next)
  if (unit.byline === 'perhaps') {
    const isLikely = isName(unit.text) || isLowerCaseName(unit.text)
    return (isInGroup && endsGroup && isShort(unit.text)) || (isBesideDate && isLikely)
  }
  return isBesideDate || isInGroup || (before === 'title' && next !== undefined && isProse(next.text))
}

const isShort = (text: string): boolean => text.length <= 40
