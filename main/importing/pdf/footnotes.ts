import type { SetParagraph } from './set-paragraph'

/** Notes are set smaller than what they stand under. */
const smaller = 0.95
/** A number that goes on is none of a note: "4.0.379". */
const numbered = /^\[?(\d{1,3}(?![.,]?\d)|[*†‡§]{1,3})\]?[.)]?\s*(?=\S)/u
const mark = /\[(\d{1,3}|[*†‡§]{1,3})\]/gu

/**
 * Paragraphs with the notes at the feet of columns and pages behind the text, each with its mark as it stands there. A note
 * is what is set smaller and begins with a mark that the text has: else it is a list.
 */
export function withNotesBehind(paragraphs: readonly SetParagraph[], body: number): SetParagraph[] {
  const text = paragraphs.filter(({ size, known }) => size >= body * smaller && known === undefined)
  const marks = new Set(text.flatMap((one) => Array.from(one.text.matchAll(mark), ([, found]) => found)))
  const notes = new Set(paragraphs.filter((one) => isNote(one, body, marks)))
  const behind = [...notes].map((note) => ({ ...note, text: note.text.replace(numbered, '[$1] ') }))
  return [...paragraphs.filter((one) => !notes.has(one)), ...behind]
}

function isNote(
  { text, size, known }: SetParagraph,
  body: number,
  marks: ReadonlySet<string | undefined>,
): boolean {
  return known === undefined && size < body * smaller && marks.has(numbered.exec(text)?.[1])
}
