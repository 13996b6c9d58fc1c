import type { CollectedHighlight, CollectedNote, ServiceEntry } from '../../../preload/contract/collected'
import { factsOf, highlightOf } from '../services/collect'
import { inReadingOrder } from './lines/columns'
import { joined } from './hyphens'
import type { Mark } from './marks'
import type { TextLine } from './placed'
import { linesOf } from './lines/text'

/** By what it is called where its highlights are shown. */
const service = 'the PDF'

const around = 64

type OnPage = { page: number; marks: readonly Mark[] }

/**
 * A PDF's own highlights and notes, as those of another service; null where it has none. `ordered` are the lines of the
 * text, by which the words before and behind a mark are known.
 */
export function marksOf(
  pages: readonly OnPage[],
  ordered: readonly TextLine[],
  words: ReadonlySet<string>,
): ServiceEntry | null {
  const all = pages.flatMap(({ marks }) => marks)
  if (all.length === 0) return null
  const authors = new Set(all.flatMap(({ author }) => author ?? []))
  const known = new Set(all.map(({ id }) => id))
  const noteOf = (mark: Mark) => noteWith(mark, all, authors.size > 1)
  const highlights: CollectedHighlight[] = []
  const notes: CollectedNote[] = []
  for (const { page, marks } of pages) {
    const lines = ordered.filter((line) => line.page === page)
    for (const mark of marks.filter(({ answers }) => answers === null || !known.has(answers))) {
      const { madeAt, color } = mark
      const under = mark.under === null ? [] : inReadingOrder(linesOf(mark.under, page))
      const note = noteOf(mark)
      const exact = under
        .map(({ text }) => text)
        .reduce((before, after) => joined(before, after, words), '')
        .trim()
      if (exact !== '') highlights.push(highlightOf(exact, { ...beside(under, lines), note, madeAt, color }))
      else if (note !== null) notes.push({ body: `*Page ${page + 1}:* ${note}`, madeAt })
    }
  }
  return {
    service,
    savedAt: null,
    tags: [],
    isRead: false,
    isStarred: false,
    isArchived: false,
    notes,
    highlights,
    facts: factsOf({ 'annotated by': [...authors].join(', ') }),
    hasText: true,
  }
}

/** What was written on a mark, that its words were struck, and the answers to it. */
function noteWith(
  { id, note, author, kind }: Mark,
  all: readonly Mark[],
  areSeveral: boolean,
): string | null {
  const answers = all
    .filter((one) => one.answers === id && one.note !== null)
    .map((one) => `**${one.author ?? 'somebody'} replied:** ${one.note ?? ''}`)
  const own = note === null || !areSeveral || author === null ? note : `**${author}:** ${note}`
  const parts = [own, kind === 'strike' ? '*Struck out in the PDF.*' : null, ...answers].filter(
    (one) => one !== null,
  )
  return parts.length === 0 ? null : parts.join('\n\n')
}

/** What stands before the first of some lines, and behind the last, where these are parts of the text's lines. */
function beside(under: readonly TextLine[], lines: readonly TextLine[]): { prefix: string; suffix: string } {
  const [first, last] = [under[0], under.at(-1)]
  const start = first === undefined ? -1 : lines.findIndex((line) => holds(line, first))
  const end = last === undefined ? -1 : lines.findIndex((line) => holds(line, last))
  const before = start < 0 ? '' : (lines[start]?.text.split(first?.text ?? '')[0] ?? '')
  const behind = end < 0 ? '' : (lines[end]?.text.split(last?.text ?? '').at(-1) ?? '')
  return {
    prefix: `${lines[start - 1]?.text ?? ''} ${before}`.trim().slice(-around),
    suffix: `${behind} ${end < 0 ? '' : (lines[end + 1]?.text ?? '')}`.trim().slice(0, around),
  }
}

function holds(line: TextLine, part: TextLine): boolean {
  return (
    Math.abs(line.y - part.y) < 0.5 * line.size &&
    part.left >= line.left - line.size &&
    part.right <= line.right + line.size &&
    line.text.includes(part.text)
  )
}
