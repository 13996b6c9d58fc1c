import type { Excerpt } from '../../preload/contract/search/hits'

/** Words of the library with those marked that were looked for: by colour, weight and a line. */
export function MarkedWords({ words: { text, marks } }: { words: Excerpt }) {
  const pieces: { start: number; text: string; isMarked: boolean }[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start < at || end > text.length) continue
    pieces.push({ start: at, text: text.slice(at, start), isMarked: false })
    pieces.push({ start, text: text.slice(start, end), isMarked: true })
    at = end
  }
  pieces.push({ start: at, text: text.slice(at), isMarked: false })
  return (
    <>
      {pieces.map((piece) =>
        piece.isMarked ? (
          <mark key={`${piece.start} marked`} className="hit-mark">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  )
}
