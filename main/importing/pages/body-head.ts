import type { Line } from '../../../preload/contract/importing'
import { bylineStrength } from '../plain-text/bylines'
import { habitsOf, readDateLine } from '../dates/dates'
import { lettersOf } from '../letters'
import { authorNames, namesOfByline } from './authors'
import { withoutKicker } from './page-title'

// Further down, a date or a name is part of what is told.
const maxHeadLines = 5
const maxLineLength = 90

type Known = {
  title: string | null
  headings: readonly string[]
  authors: readonly string[]
  isOutlets: boolean
}

/**
 * Takes out of the text's first lines what only repeats its facts, and the authors where nothing else named
 * them. No line is dropped: it gets another role and the reason.
 */
export function withoutHead(body: readonly Line[], known: Known): { body: Line[]; authors: string[] } {
  const found: string[] = []
  let seen = 0
  const lines = body.map((line): Line => {
    if (line.role === 'left-out' || line.role === 'caption' || seen >= maxHeadLines) return line
    seen += 1
    const matter = headMatter(line, known)
    if (matter === null) return line
    if (matter.role === 'byline' && known.isOutlets) found.push(line.text)
    return { ...line, ...matter }
  })
  const authors = authorNames(found.flatMap(namesOfByline))
  return { body: lines, authors: authors.length > 0 || !known.isOutlets ? authors : signedBy(body) }
}

/** What a short line at the head of the text is, where it is none of it: title, authors or date, printed once more. */
function headMatter(
  { text, role }: Line,
  { title, headings, authors, isOutlets }: Known,
): Pick<Line, 'role' | 'why'> | null {
  const titles = title === null ? [] : [title, ...headings.filter((words) => withoutKicker(words) === title)]
  if (titles.some((words) => lettersOf(text) === lettersOf(words)))
    return { role: 'left-out', why: 'the title, printed twice' }
  if (text.length > maxLineLength) return null
  if (isDateOnly(text)) return { role: 'left-out', why: 'a date beside the text' }
  const strength = bylineStrength(text)
  const namesAuthor = authors.some((name) => lettersOf(text).includes(lettersOf(name)))
  if (
    namesAuthor &&
    (strength === 'stated' || lettersOf(text).length < lettersOf(authors.join('')).length + 12)
  ) {
    return { role: 'left-out', why: 'the authors, printed twice' }
  }
  // "Purple Rain Lyrics", "FIRE IN OSTERMOUTH": a heading may look like names.
  const mayBeNames = isOutlets && !isCapitals(text) && role !== 'heading' && role !== 'standfirst'
  const isByline = strength === 'stated' || (strength === 'names' && mayBeNames)
  return isByline && namesOfByline(text).length > 0 ? { role: 'byline', why: 'names the authors' } : null
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

/** A line that is a date and next to nothing besides. */
function isDateOnly(text: string): boolean {
  const date = readDateLine(text, habitsOf(text))
  return date?.kind === 'date' && date.rest.length < 12
}

const signature =
  /^(?:by|von|par|por|di|door|av|af)\s+(?<name>\S.{0,58}?\S)(?:,\s+in\s|,?\s+(?:am|on|le|el)\s+\d|\s+[·|•–—-]\s)/iu

/** "By Ann Lee, in News · 3 May": the line that blogs print under a title. */
function signedBy(body: readonly Line[]): string[] {
  const names = body
    .slice(0, maxHeadLines * 2)
    .map(({ text }) => signature.exec(text)?.groups?.['name'] ?? '')
  return names.map(namesOfByline).find((found) => found.length > 0) ?? []
}
