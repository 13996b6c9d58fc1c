import { type Line, linesOf } from './lines'

// Wires and mail break lines at a fixed width, in the middle of sentences: there a single line end is only a blank.
const minLineLength = 45
const maxLineLength = 110
const minLines = 6
// So many of the lines that another one follows at once must go on in the middle of a sentence.
const minContinuedShare = 0.35

// The first part of a text says enough.
const sampleLength = 20_000

const startsSmall = /^\p{Ll}/u
const endsSentence = /[.!?…:]["”’')\]]*\s*$/

/** The text with blanks for the line ends within its paragraphs, where its lines are of a fixed width: offsets stay the same. */
export function withoutWrapping(text: string): string {
  if (!isWrapped(text, linesOf(text.slice(0, sampleLength)))) return text
  const lines = linesOf(text)
  const soft = new Set(inParagraphs(lines).map(({ end }) => end))
  let joined = ''
  for (const { start, end } of lines)
    joined += text.slice(start, end) + (end === text.length ? '' : soft.has(end) ? ' ' : '\n')
  return joined
}

function isWrapped(text: string, lines: readonly Line[]): boolean {
  if (lines.some((line) => lengthOf(line) > maxLineLength)) return false
  const inner = inParagraphs(lines)
  const goingOn = inner.filter(
    ({ start, end }) =>
      startsSmall.test(text.slice(end + 1, end + 3)) &&
      !endsSentence.test(text.slice(Math.max(start, end - 6), end)),
  )
  return inner.length >= minLines && goingOn.length >= inner.length * minContinuedShare
}

function lengthOf(line: Line | undefined): number {
  return line ? line.end - line.start : 0
}

/** Line ends between a full line and another one right after it. */
function inParagraphs(lines: readonly Line[]): Line[] {
  return lines.filter((line, at) => lengthOf(line) >= minLineLength && lengthOf(lines[at + 1]) > 0)
}
