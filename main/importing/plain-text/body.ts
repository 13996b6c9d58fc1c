import { give, type Sheet, takeCaption } from './draft'
import { endsSentence, isProse, plainOf, type Unit, wordCount } from './unit'

const longestHeading = 110
const mostHeadingWords = 14

const looksLikeHeading = ({ text }: Unit): boolean => {
  if (/^#{1,6}\s/.test(text)) return true
  if (text.length > longestHeading || wordCount(text) > mostHeadingWords) return false
  if (/^(?:[-*•‣–—>]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/.test(text) || /^[\p{Ll}…]/u.test(text)) return false
  return /[\p{L}\p{N}]/u.test(text) && !/[.,;:，。、；：…]["”’»)\]]*$/u.test(text)
}

const isHeading = (sheet: Sheet, index: number): boolean => {
  const [before, unit, next] = [sheet.units[index - 1], sheet.units[index], sheet.units[index + 1]]
  if (unit === undefined || next === undefined || !looksLikeHeading(unit)) return false
  // Short lines in a row are a list or a poem.
  const followsShortLine =
    before !== undefined && sheet.lines[index - 1]?.role === 'paragraph' && looksLikeHeading(before)
  const isSentence = endsSentence(next.text) && wordCount(next.text) > 4
  return !followsShortLine && (isProse(next.text) || isSentence)
}

// Below the first paragraphs, "(Reuters)" at a line's end rather says where the text is from.
const nearTheTop = 4

const isCaption = (sheet: Sheet, index: number, start: number): boolean => {
  const unit = sheet.units[index]
  if (unit === undefined) return false
  if (sheet.captions.has(plainOf(unit.text))) return true
  if (unit.credit === 'sure') return true
  if (unit.credit !== 'likely') return false
  const next = sheet.units[index + 1]
  const isDoubled = next !== undefined && plainOf(next.text) === plainOf(unit.text)
  return isDoubled || (index > start && index < start + nearTheTop && next !== undefined)
}

const isFurniture = (sheet: Sheet, index: number): boolean => {
  const noise = sheet.units[index]?.noise
  if (noise === null || noise === undefined) return false
  // A word that is a button among buttons may be a heading by itself.
  const isAmongButtons = [index - 1, index + 1].some(
    (beside) => sheet.units[beside]?.noise?.reach === 'anywhere',
  )
  return noise.reach === 'anywhere' || isAmongButtons
}

/** Gives roles to an article's text, from `start` to before `end`. */
export const takeBody = (sheet: Sheet, start: number, end: number): void => {
  for (let index = start; index < end; index++) {
    const unit = sheet.units[index]
    if (unit === undefined || sheet.lines[index] !== undefined) continue
    if (isFurniture(sheet, index)) give(sheet, index, 'left-out', unit.noise?.why ?? '')
    else if (isCaption(sheet, index, start)) takeCaption(sheet, index, 'has a picture’s credit')
    else if (isHeading(sheet, index)) give(sheet, index, 'heading', 'a short line above a paragraph')
    else give(sheet, index, 'paragraph', endsSentence(unit.text) ? 'running text' : 'part of the text')
  }
}
