import { isLowerCaseName } from './bylines'
import { isDateLine, isRelativeDate, takeDateLine } from './head-facts'
import { give, nextText, type Sheet, takeByline, takeCaption, takeFact } from './draft'
import { endsSentence, isProse, type Unit, wordCount } from './unit'

const isNameBelow = (sheet: Sheet, index: number, unit: Unit): boolean => {
  if (unit.byline === null || sheet.facts.byline !== null || endsSentence(unit.text)) return false
  // More than the usual space sets a name off from whatever is above it.
  if (unit.gap > 1 && (unit.byline === 'names' || isLowerCaseName(unit.text))) return true
  const before = sheet.units[nextText(sheet, index - 1, -1)]
  // The last line is a name and not a heading or a list's end where the text above it has come to its end.
  return before !== undefined && (endsSentence(before.text) || (unit.gap > 0 && isProse(before.text)))
}

/** Too little to know it by, but among the page's buttons. */
const isAmongButtons = (sheet: Sheet, index: number, unit: Unit): boolean => {
  const before = sheet.units[index - 1]
  const isButton = unit.gap === 0 && wordCount(unit.text) <= 8 && !endsSentence(unit.text)
  return isButton && before !== undefined && before.noise !== null
}

const isRepeatedByline = (sheet: Sheet, unit: Unit): boolean =>
  unit.byline !== null && sheet.facts.byline?.toLowerCase() === unit.text.toLowerCase()

const authorBelow = 'names the author below the text'

/** Takes what stands below the text. False where the text ends. */
const takeBelow = (sheet: Sheet, index: number, unit: Unit): boolean => {
  if (unit.fact !== null) takeFact(sheet, index)
  else if (isDateLine(unit)) takeDateLine(sheet, index)
  else if (isRelativeDate(unit.text)) give(sheet, index, 'left-out', 'says when, but not on which day')
  else if (unit.byline === 'stated') takeByline(sheet, index, unit.text, authorBelow)
  else if (unit.noise !== null) give(sheet, index, 'left-out', unit.noise.why)
  else if (isNameBelow(sheet, index, unit) || isRepeatedByline(sheet, unit)) {
    takeByline(sheet, index, unit.text, authorBelow)
  } else if (isAmongButtons(sheet, index, unit)) {
    give(sheet, index, 'left-out', 'stands among the page’s buttons')
  } else if (unit.credit === 'sure' && !isProse(unit.text))
    takeCaption(sheet, index, 'has a picture’s credit')
  else return false
  return true
}

/** Where a list of other articles begins that goes on to the end, or the end. */
const startOfLinks = (sheet: Sheet, from: number, end: number): number => {
  let start = end
  for (let index = end - 1; index > from; index--) {
    const unit = sheet.units[index]
    if (unit === undefined || isProse(unit.text) || /[.!]$/.test(unit.text)) break
    const opens = unit.noise?.why === 'a link to other articles' || unit.noise?.why === 'a link to comments'
    // "Read more: …" names one article; only a line by itself is the heading of a list.
    if (opens && !/[:：]\s*\S/.test(unit.text)) start = index
  }
  return start
}

/** Gives roles to all that stands below an article's text, which begins at `from`. Answers where the text ends. */
export const takeTail = (sheet: Sheet, from: number): number => {
  let end = sheet.units.length
  for (; end > from + 1; end--) {
    const unit = sheet.units[end - 1]
    if (unit === undefined || sheet.lines[end - 1] !== undefined || !takeBelow(sheet, end - 1, unit)) break
  }
  const links = startOfLinks(sheet, from + 2, end)
  if (links === end) return end
  for (let index = links; index < end; index++) {
    const unit = sheet.units[index]
    if (unit !== undefined && !takeBelow(sheet, index, unit))
      give(sheet, index, 'left-out', 'a link to other articles')
  }
  let last = links
  while (last > from + 1 && takeBelow(sheet, last - 1, sheet.units[last - 1] as Unit)) last -= 1
  return last
}
