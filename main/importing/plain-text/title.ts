import { isDateLine, noteworthy } from './head-facts'
import { namesIn } from './names'
import { give, nextText, type Sheet } from './draft'
import { endsSentence, isProse, type Unit, wordCount } from './unit'

const longestTitle = 300
const mostKickerWords = 3
const longestKicker = 32
const mostPaperWords = 5
const mostTitleWords = 20

const sections =
  /^(?:(?:world|uk|us|eu|local|national|international|foreign|business|political|sports?|tech|science|breaking|latest|top) )?(?:news|world|politics|opinion|business|economy|sports?|technology|tech|science|health|culture|lifestyle|entertainment|travel|environment|climate|analysis|exclusive|breaking|live|feature|features|comment|editorial|interview|investigation|explainer|video|education|football|africa|asia|europe|americas|middle east|politik|wirtschaft|sport|kultur|meinung|politique|économie|monde|société|política|economía|mundo|deportes|politica|cronaca|esteri|в мире|политика)$/i

// Written without spaces: a whole headline counts as one word.
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/

const hasFactSoon = (sheet: Sheet, index: number): boolean => {
  let at = index
  for (let step = 0; step < 3; step++) {
    at = nextText(sheet, at + 1)
    const unit = sheet.units[at]
    if (unit === undefined) return false
    if (noteworthy(unit)) return true
  }
  return false
}

/** Headlines may have a capital in every word; more than one name, or a short one, is an author's line. */
const isAuthors = ({ byline, text }: Unit): boolean =>
  byline === 'names' && (namesIn(text).length > 1 || wordCount(text) <= 3)

/** A section's or a paper's name above the title: a few words, with the real title after them. */
const isKicker = (sheet: Sheet, index: number): boolean => {
  const text = sheet.units[index]?.text ?? ''
  const at = nextText(sheet, index + 1)
  const next = sheet.units[at]
  if (next === undefined || text.length > longestKicker || wordCount(text) > mostKickerWords) return false
  if (noteworthy(next) || isAuthors(next) || next.text.length > longestTitle) return false
  if (unspaced.test(text)) return false
  if (wordCount(next.text) > mostTitleWords || endsSentence(next.text)) return false
  if (sections.test(text.replace(/(?<![:\s])[:\s]+$/, ''))) return true
  return wordCount(next.text) > mostKickerWords && hasFactSoon(sheet, at)
}

/** A line by itself above one that has the date under it: the second is the title. */
const standsAboveTitle = (sheet: Sheet, index: number): boolean => {
  const unit = sheet.units[index]
  const at = nextText(sheet, index + 1)
  const [next, below] = [sheet.units[at], sheet.units[at + 1]]
  if (unit === undefined || next === undefined || below === undefined) return false
  const isGroup = next.gap > 0 && below.gap === 0 && isDateLine(below)
  const isSentence = endsSentence(next.text) && !/[?!]$/.test(next.text)
  return (
    isGroup &&
    !isSentence &&
    !noteworthy(next) &&
    !isAuthors(next) &&
    wordCount(unit.text) <= 8 &&
    next.text.length >= unit.text.length
  )
}

/** Among the page's buttons, and as short as one. */
const isAmongButtons = (sheet: Sheet, index: number): boolean => {
  const [before, unit, next] = [sheet.units[index - 1], sheet.units[index], sheet.units[index + 1]]
  if (unit === undefined || before === undefined || next === undefined) return false
  const areButtons = before.noise !== null && next.noise !== null
  return areButtons && unit.gap === 0 && next.gap === 0 && wordCount(unit.text) <= 8
}

/** A paper's name between an author and a date: the title stands below them by itself, above the text. */
const isAmongFacts = ({ units }: Sheet, index: number): boolean => {
  const [before, unit, after, title, text] = units.slice(index - 1, index + 4)
  if (index === 0 || !before || !unit || !after || !title || !text) return false
  if (unit.gap > 0 || after.gap > 0 || title.gap === 0 || wordCount(unit.text) > mostPaperWords) return false
  if (!noteworthy(before) || !noteworthy(after) || !isProse(text.text)) return false
  return !isProse(title.text) && !noteworthy(title) && title.noise === null && title.credit === null
}

/** Takes a paragraph as the title, or says that the text has none: then its text begins here. */
export const takeTitle = (sheet: Sheet, index: number): 'title' | 'above' | 'no title' => {
  const text = sheet.units[index]?.text ?? ''
  const isLast = nextText(sheet, index + 1) >= sheet.units.length
  if (isLast || text.length > longestTitle || /^(?:[-*•]|\d+[.)])\s/.test(text)) return 'no title'
  const above = [isKicker, standsAboveTitle, isAmongButtons, isAmongFacts]
  if (above.some((stands) => stands(sheet, index))) {
    give(sheet, index, 'left-out', 'stands above the title')
    return 'above'
  }
  const knowsMore = sheet.facts.published !== null || sheet.facts.byline !== null || hasFactSoon(sheet, index)
  if (isProse(text) && endsSentence(text) && wordCount(text) > 12 && !knowsMore) return 'no title'
  sheet.facts.title = text.replace(/^#{1,6}\s+/, '')
  give(sheet, index, 'title', 'the first line')
  return 'title'
}
