import type { LineRole } from '../../../preload/contract/importing'
import { isBylineByPlace, isDateLine, isRelativeDate, takeDateLine } from './head-facts'
import { give, nextText, type Sheet, takeByline, takeCaption, takeFact } from './draft'
import { takeTitle } from './title'
import { isProse, plainOf, type Unit } from './unit'

// No page has more above its article than this.
const longestHead = 80
const longestStandfirst = 600

/** What a document itself calls a part of its text is no head. */
const textRoles: ReadonlySet<LineRole> = new Set(['heading', 'paragraph'])

const credited = 'has a picture’s credit'

/** Where the date is known, another one by itself above a paragraph belongs to the text: a diary, a ticker. */
const isDateInText = (sheet: Sheet, index: number, { gap, date }: Unit): boolean =>
  sheet.facts.published !== null &&
  gap > 0 &&
  date?.label === null &&
  isProse(sheet.units[nextText(sheet, index + 1)]?.text ?? '')

/** Takes furniture, facts and captions. False where a line is none of these. */
const takeKnown = (sheet: Sheet, index: number, unit: Unit): boolean => {
  if (unit.fact !== null) takeFact(sheet, index)
  else if (isDateLine(unit) && !isDateInText(sheet, index, unit)) takeDateLine(sheet, index)
  else if (isRelativeDate(unit.text)) give(sheet, index, 'left-out', 'says when, but not on which day')
  else if (unit.byline === 'stated') takeByline(sheet, index, unit.text, 'says who wrote it')
  else if (unit.noise !== null) give(sheet, index, 'left-out', unit.noise.why)
  else return false
  return true
}

const isDoubled = (sheet: Sheet, index: number): boolean => {
  const text = sheet.units[index]?.text ?? ''
  const next = sheet.units[nextText(sheet, index + 1)]?.text
  return next !== undefined && text.length <= longestStandfirst && plainOf(next) === plainOf(text)
}

const isNewFact = ({ facts }: Sheet, unit: Unit): boolean =>
  (unit.byline === 'stated' && facts.byline === null) || (isDateLine(unit) && facts.published === null)

/** Whether an author or date that is not known yet comes soon, with the text only after it. */
const isAboveFact = (sheet: Sheet, index: number): boolean => {
  let at = index
  for (let step = 0; step < 3; step++) {
    at = nextText(sheet, at + 1)
    const unit = sheet.units[at]
    if (unit === undefined || (isProse(unit.text) && unit.credit === null && step > 0)) return false
    if (isNewFact(sheet, unit))
      return [1, 2, 3, 4].some((more) => isProse(sheet.units[at + more]?.text ?? ''))
  }
  return false
}

/** Takes what stands between the title and the text. False where the text begins. */
const takeBelowTitle = (sheet: Sheet, index: number, unit: Unit): boolean => {
  if (plainOf(unit.text) === plainOf(sheet.facts.title ?? '')) give(sheet, index, 'left-out', 'printed twice')
  else if (unit.credit !== null || sheet.captions.has(plainOf(unit.text))) takeCaption(sheet, index, credited)
  else if (isBylineByPlace(sheet, index))
    takeByline(sheet, index, unit.text, 'a name beside the title or date')
  else if (isDoubled(sheet, index)) takeCaption(sheet, index, 'printed twice above the text')
  else if (unit.text.length <= longestStandfirst && isAboveFact(sheet, index)) {
    give(sheet, index, 'standfirst', 'stands between the title and the date or author')
  } else return false
  return true
}

/** Gives roles to all that stands above an article's text. Answers where the text begins. */
export const takeHead = (sheet: Sheet): number => {
  const end = Math.min(sheet.units.length, longestHead)
  for (let index = 0; index < end; index++) {
    const unit = sheet.units[index]
    const known = sheet.lines[index]?.role
    if (known !== undefined && textRoles.has(known)) return index
    if (unit === undefined || known !== undefined || takeKnown(sheet, index, unit)) continue
    if (sheet.facts.title === null) {
      if (unit.credit === 'sure') takeCaption(sheet, index, credited)
      else if (takeTitle(sheet, index) === 'no title') return index
    } else if (!takeBelowTitle(sheet, index, unit)) return index
  }
  return end
}
