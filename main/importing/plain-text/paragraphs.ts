import { bylineStrength } from './bylines'
import { creditStrength } from './credits'
import { type DateHabits, readDateLine } from '../dates/dates'
import { noiseOf } from './noise'
import { type RawLine, splitLines } from './split'
import { unwrap, wrapWidth } from './wrapping'

// "…the attacks on / Trans Rep. Zooey Zephyr": a line that cannot end here goes on with the name below it.
const goesOn =
  /(?:^|\s)(?:\p{Ll}{1,3}|from|with|into|over|that|this|nach|beim|eine\p{L}?|über|pour|dans|avec|para|della|\p{N}+)$|[,–—-]$/u

/** The paragraphs of a text: its lines, or what they were before a program broke them at a margin. */
export function paragraphsOf(text: string, habits: DateHabits): RawLine[] {
  const lines = splitLines(text)
  const width = wrapWidth(lines)
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
    const isApart = isDate(line) || isButton(line) || isAuthor(before, line, after)
    return !isApart && !isDate(before) && !isButton(before)
  })
}
