import { bylineStrength } from './bylines'
import { creditStrength } from './credits'
import { type DateHabits, readDateLine } from '../dates/dates'
import { noiseOf } from './noise'
import { type RawLine, splitLines } from './split'
import { letterWidth, unwrap, wrapWidth } from './wrapping'

// "…the attacks on / Trans Rep. Zooey Zephyr": a line that cannot end here goes on with the name below it.
const goesOn =
  /(?:^|\s)(?:\p{Ll}{1,3}|from|with|into|over|that|this|nach|beim|eine\p{L}?|über|pour|dans|avec|para|della|\p{N}+)$|[,–—-]$/u

/** The paragraphs of a text: its lines, or what they were before a program broke them at a margin, as it does in any letter. */
export function paragraphsOf(text: string, habits: DateHabits, isLetter = false): RawLine[] {
  const lines = splitLines(text)
  const width = wrapWidth(lines) ?? (isLetter ? letterWidth(lines) : null)
  if (width === null) return lines
  const isDate = ({ text: line }: RawLine): boolean => {
    const date = readDateLine(line, habits)
    return date?.kind === 'date' && date.rest === ''
  }
  const isButton = ({ text: line }: RawLine): boolean => noiseOf(line)?.reach === 'anywhere'
  // Within a paragraph a line may begin with a name by chance; an author's is the last of its group, or above the date.
  const isAuthor = (before: RawLine, { text: line }: RawLine, after: RawLine | undefined): boolean => {
    const isLast = after === undefined || after.gap > 0 || isDate(after) || isButton(after)
    const strength = isLast ? bylineStrength(line) : null
    if (strength === 'stated') return /^\p{Lu}/u.test(line)
    return (
      strength === 'names' && !goesOn.test(before.text) && creditStrength(`${before.text} ${line}`) === null
    )
  }
  return unwrap(lines, width, (before, line, after) => {
    const isApart =
      isDate(line) ||
      isButton(line) ||
      isAuthor(before, line, after) ||
      (isLetter && isApartInMail(line.text))
    return !isApart && !isDate(before) && !isButton(before)
  })
}

/** An address that has a line for itself, and a line of another letter, or of its head. */
function isApartInMail(line: string): boolean {
  return /^(?:<?https?:\/\/\S+>?$|>|[A-Z][A-Za-z-]{1,20}: )/.test(line)
}
