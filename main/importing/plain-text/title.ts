import { isDateLine, isStatedFact } from './head-facts'
import { namesIn } from './names'
import { assignRole, nextText, type Draft } from './draft'
import { endsSentence, isProse, type ParagraphFeatures, wordCount } from './paragraph-features'

const maxTitleLength = 300
const maxKickerWords = 3
const maxKickerLength = 32
const maxPaperNameWords = 5
const maxTitleWords = 20

const sections =
  /^(?:(?:world|uk|us|eu|local|national|international|foreign|business|political|sports?|tech|science|breaking|latest|top) )?(?:news|world|politics|opinion|business|economy|sports?|technology|tech|science|health|culture|lifestyle|entertainment|travel|environment|climate|analysis|exclusive|breaking|live|feature|features|comment|editorial|interview|investigation|explainer|video|education|football|africa|asia|europe|americas|middle east|politik|wirtschaft|sport|kultur|meinung|politique|économie|monde|société|política|economía|mundo|deportes|politica|cronaca|esteri|в мире|политика)$/i

// Written without spaces: a whole headline counts as one word.
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/

/** Takes a paragraph as the title, or says that the text has none: then its text begins here. */
export function takeTitle(draft: Draft, index: number): 'title' | 'above' | 'no title' {
  const text = draft.paragraphs[index]?.text ?? ''
  const isLast = nextText(draft, index + 1) >= draft.paragraphs.length
  if (isLast || text.length > maxTitleLength || /^(?:[-*•]|\d+[.)])\s/.test(text)) return 'no title'
  const above = [isKicker, standsAboveTitle, isAmongButtons, isAmongFacts]
  if (above.some((stands) => stands(draft, index))) {
    assignRole(draft, index, 'left-out', 'stands above the title')
    return 'above'
  }
  const knowsMore = draft.facts.published !== null || draft.facts.byline !== null || hasFactSoon(draft, index)
  if (isProse(text) && endsSentence(text) && wordCount(text) > 12 && !knowsMore) return 'no title'
  draft.facts.title = text.replace(/^#{1,6}\s+/, '')
  assignRole(draft, index, 'title', 'the first line')
  return 'title'
}

/** A section's or a paper's name above the title: a few words, with the real title after them. */
function isKicker(draft: Draft, index: number): boolean {
  const text = draft.paragraphs[index]?.text ?? ''
  const at = nextText(draft, index + 1)
  const next = draft.paragraphs[at]
  if (next === undefined || text.length > maxKickerLength || wordCount(text) > maxKickerWords) return false
  if (isStatedFact(next) || isAuthors(next) || next.text.length > maxTitleLength) return false
  if (unspaced.test(text)) return false
  if (wordCount(next.text) > maxTitleWords || endsSentence(next.text)) return false
  if (sections.test(text.replace(/(?<![:\s])[:\s]+$/, ''))) return true
  return wordCount(next.text) > maxKickerWords && hasFactSoon(draft, at)
}

/** Headlines may have a capital in every word; more than one name, or a short one, is an author's line. */
function isAuthors({ byline, text }: ParagraphFeatures): boolean {
  return byline === 'names' && (namesIn(text).length > 1 || wordCount(text) <= 3)
}

function hasFactSoon(draft: Draft, index: number): boolean {
  let at = index
  for (let step = 0; step < 3; step++) {
    at = nextText(draft, at + 1)
    const paragraph = draft.paragraphs[at]
    if (paragraph === undefined) return false
    if (isStatedFact(paragraph)) return true
  }
  return false
}

/** A line by itself above one that has the date under it: the second is the title. */
function standsAboveTitle(draft: Draft, index: number): boolean {
  const paragraph = draft.paragraphs[index]
  const at = nextText(draft, index + 1)
  const [next, below] = [draft.paragraphs[at], draft.paragraphs[at + 1]]
  if (paragraph === undefined || next === undefined || below === undefined) return false
  const isGroup = next.gap > 0 && below.gap === 0 && isDateLine(below)
  const isSentence = endsSentence(next.text) && !/[?!]$/.test(next.text)
  return (
    isGroup &&
    !isSentence &&
    !isStatedFact(next) &&
    !isAuthors(next) &&
    wordCount(paragraph.text) <= 8 &&
    next.text.length >= paragraph.text.length
  )
}

/** Among the page's buttons, and as short as one. */
function isAmongButtons(draft: Draft, index: number): boolean {
  const [before, paragraph, next] = [
    draft.paragraphs[index - 1],
    draft.paragraphs[index],
    draft.paragraphs[index + 1],
  ]
  if (paragraph === undefined || before === undefined || next === undefined) return false
  const areButtons = before.noise !== null && next.noise !== null
  return areButtons && paragraph.gap === 0 && next.gap === 0 && wordCount(paragraph.text) <= 8
}

/** A paper's name between an author and a date: the title stands below them by itself, above the text. */
function isAmongFacts({ paragraphs }: Draft, index: number): boolean {
  const [before, paragraph, after, title, text] = paragraphs.slice(index - 1, index + 4)
  if (index === 0 || !before || !paragraph || !after || !title || !text) return false
  if (paragraph.gap > 0 || after.gap > 0 || title.gap === 0 || wordCount(paragraph.text) > maxPaperNameWords)
    return false
  if (!isStatedFact(before) || !isStatedFact(after) || !isProse(text.text)) return false
  return !isProse(title.text) && !isStatedFact(title) && title.noise === null && title.credit === null
}
