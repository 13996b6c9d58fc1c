// Where the geometry of a page leaves open which column goes on where, the words say it: a sentence that is cut
// goes on with a small letter, and one that has ended with a capital.

import { endsSentence } from '../../plain-text/paragraph-features'
import { isHyphenated } from '../hyphens'
import type { TextLine } from '../placed'

type Columns = { left: readonly TextLine[]; right: readonly TextLine[] }

/**
 * Whether two columns go on in those below them, each by itself, and not the right one in the left one: then what
 * lies between was only laid over them.
 */
export function floats(above: Columns, below: Columns): boolean {
  const [leftAbove, rightAbove, leftBelow, rightBelow] = [
    above.left,
    above.right,
    below.left,
    below.right,
  ].map(ends)
  if (!leftAbove || !rightAbove || !leftBelow || !rightBelow) return false
  // Columns of another size are another text.
  if (Math.abs(leftAbove.last.size - leftBelow.first.size) > 0.08 * leftAbove.last.size) return false
  const across =
    joint(leftAbove.last, rightAbove.first) +
    joint(rightAbove.last, leftBelow.first) +
    joint(leftBelow.last, rightBelow.first)
  const through =
    joint(leftAbove.last, leftBelow.first) +
    joint(leftBelow.last, rightAbove.first) +
    joint(rightAbove.last, rightBelow.first)
  return through > across
}

function ends(lines: readonly TextLine[]): { first: TextLine; last: TextLine } | null {
  const [first] = lines.slice().sort((one, other) => other.y - one.y)
  const [last] = lines.slice().sort((one, other) => one.y - other.y)
  return first === undefined || last === undefined ? null : { first, last }
}

/** How well a line goes on with the other's words. */
function joint({ text: before }: TextLine, { text: after }: TextLine): number {
  const isSmall = /^[\p{Ll}]/u.test(after)
  if (isHyphenated(before)) return isSmall ? 2 : -1
  if (endsSentence(before)) return isSmall ? -2 : 0.5
  if (/,$/.test(before)) return isSmall ? 1.5 : 0.5
  return isSmall ? 1 : -0.5
}
