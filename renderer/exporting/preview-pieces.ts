const maxPieceLines = 20
const maxPieceLength = 1_000

/**
 * A text in pieces of few lines each, so that the window lays out those that are in sight and no others: a line of
 * 100,000 characters took it 17 seconds in some scripts. Pieces end where lines do; only a line longer than a piece
 * is cut.
 */
export function previewPieces(text: string): string[] {
  const pieces: string[] = []
  let lines: string[] = []
  let characters = 0
  const close = () => {
    if (lines.length > 0) pieces.push(lines.join('\n'))
    ;[lines, characters] = [[], 0]
  }
  for (const line of text.split('\n')) {
    if (lines.length === maxPieceLines || characters + line.length > maxPieceLength) close()
    if (line.length > maxPieceLength) pieces.push(...cutLine(line))
    else {
      lines.push(line)
      characters += line.length
    }
  }
  close()
  return pieces
}

function cutLine(line: string): string[] {
  const cut: string[] = []
  for (let at = 0; at < line.length;) {
    const end = cutOf(line, at)
    cut.push(line.slice(at, end))
    at = end
  }
  return cut
}

/** Where a line that is too long may be cut: behind a blank, if there is one not too far back, and never in a pair. */
function cutOf(line: string, from: number): number {
  const end = from + maxPieceLength
  if (end >= line.length) return line.length
  // In a piece of it: a search in all of a line without blanks would go back to its beginning every time.
  const blank = line.slice(from, end).lastIndexOf(' ') + 1
  if (blank > maxPieceLength / 2) return from + blank
  return (line.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end
}
