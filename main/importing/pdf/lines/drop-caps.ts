// The first letter of a text may be as large as several lines, which then stand beside it. A PDF places it as
// any other text, mostly on the line of its foot; its word goes on in the uppermost line.

import type { TextLine } from '../placed'

const large = 1.7
const initial = /^[“"«„‘']?\p{Lu}$/u
/** Letters that are words of their own somewhere: "A ferry", "I said", "É tarde". */
const alone = /^[“"«„‘']?[AIOEYÉÀÒУЯАИОВКС]$/u

/** The lines of a page with its large first letters joined to their words. `words` are those of the whole text. */
export function withDropCaps(lines: readonly TextLine[], words: ReadonlySet<string>): TextLine[] {
  const joined = new Map<TextLine, TextLine>()
  const caps = new Set<TextLine>()
  for (const cap of lines.filter(({ text }) => initial.test(text))) {
    const beside = lines.filter((line) => stands(line, cap))
    const [top] = [...beside].sort((one, other) => other.y - one.y)
    if (top === undefined) continue
    caps.add(cap)
    const start = cap.left
    // The lines beside it begin where the letter does, or they would look indented.
    for (const line of beside) joined.set(line, { ...line, left: start })
    joined.set(top, { ...top, left: start, text: withInitial(cap.text, top.text, words) })
  }
  return lines.filter((line) => !caps.has(line)).map((line) => joined.get(line) ?? line)
}

/** Whether a line stands right of a letter, and between its head and foot. */
function stands(line: TextLine, cap: TextLine): boolean {
  const gap = line.left - cap.right
  return (
    line !== cap &&
    cap.size >= large * line.size &&
    gap > -0.3 * line.size &&
    gap < 1.6 * line.size &&
    line.y > cap.y - 0.35 * line.size &&
    line.y < cap.y + 0.8 * cap.size
  )
}

function withInitial(letter: string, text: string, words: ReadonlySet<string>): string {
  const rest = /^[\p{L}\p{N}’'-]+/u.exec(text)?.[0].toLowerCase() ?? ''
  const whole = letter.replace(/^\P{L}/u, '').toLowerCase() + rest
  const isWord = alone.test(letter) && words.has(rest) && !words.has(whole)
  return isWord ? `${letter} ${text}` : letter + text
}
