import { linesIn } from './rows'

/** Wider than any margin that print-outs are set to. */
const maxWidth = 100
/** A line that ends sooner was not broken at a margin. */
const minWidth = 40

/**
 * A text with each paragraph on one line, where it was broken at a margin: an empty line or a deeper indent begins a
 * paragraph. A text without either keeps its lines.
 */
export function unwrapped(text: string): string {
  const lines = linesIn(text)
  const isMarked = lines.some((line) => line.trim() === '') || lines.some((line) => /^\s{2,}\S/.test(line))
  if (!isMarked || lines.some((line) => line.length > maxWidth)) return text
  const paragraphs: string[] = []
  let before = ''
  for (const line of lines) {
    const words = line.trim()
    const goesOn = before.trim().length >= minWidth && indentOf(line) <= indentOf(before)
    if (words !== '' && goesOn) paragraphs.push(`${paragraphs.pop() ?? ''} ${words}`)
    else if (words !== '') paragraphs.push(words)
    before = words === '' ? '' : line
  }
  return paragraphs.join('\n\n')
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
