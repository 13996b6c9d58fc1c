import type { StatedDate } from '../../../preload/contract/common'
import type { LineRole, Reading } from '../../../preload/contract/importing'
import { habitsOf } from '../dates/dates'
import { withoutBy } from '../plain-text/bylines'
import { paragraphsOf } from '../plain-text/paragraphs'
import { type Paragraph, readParagraphs } from '../plain-text/read-text'
import { linesIn, type Row, rowsOf } from './rows'
import { unwrapped } from './unwrapped'
import { isStamp, stampIn } from './wire-stamps'

/** A mark that agencies put around their copy: how surely it is one, and what of the line is the article's. */
type Mark = {
  form: RegExp
  weight: number
  role: LineRole
  why: string
  fact?: 'title' | 'byline' | 'agency'
}

const version = String.raw`(?:\d(?:st|nd|rd|th)[ -]?(?:ld|lead|add|take)|writethru|lead-?all|urgent|bulletin|\d{3,4}$)`

const marks: readonly Mark[] = [
  {
    form: /^\^By (?<words>.{2,200}?)=?$/i,
    weight: 2,
    role: 'byline',
    why: 'says who wrote it',
    fact: 'byline',
  },
  {
    form: /^\^(?<words>[^<=]{2,300})<$/,
    weight: 2,
    role: 'title',
    why: 'marked as the headline',
    fact: 'title',
  },
  {
    form: /^\^(?<words>[^<=^]{2,100})=$/,
    weight: 1,
    role: 'left-out',
    why: 'names the agency',
    fact: 'agency',
  },
  {
    form: new RegExp(
      String.raw`^(?:[A-Z]{2}-{1,2}[\w -]{2,60}|[\p{L}\d-]{3,60}),\s?(?:.{0,60}\b)?${version}.{0,60}$`,
      'iu',
    ),
    weight: 2,
    role: 'left-out',
    why: 'the agency’s name and number of the report',
  },
  { form: /^(?:BC|AM|PM)-[\w-]{2,60}$/, weight: 2, role: 'left-out', why: 'the agency’s name of the report' },
  {
    form: /^(?:RTRS-)?(?<mark>(?:UPDATE|WRAPUP|REFILE|CORRECTED|RPT|EXCLUSIVE|FACTBOX|TIMELINE|PREVIEW)(?: \d{1,2})?)-(?<words>\S.{5,300})$/,
    weight: 1,
    role: 'title',
    why: 'the headline, with the agency’s mark of the version before it',
    fact: 'title',
  },
  { form: /^RTRS-(?<words>\S.{5,300})$/, weight: 2, role: 'title', why: 'the headline', fact: 'title' },
  {
    form: /^\(?eds?(?:itors?)?(?:’|')?(?: note)?:.{0,400}$/i,
    weight: 1,
    role: 'left-out',
    why: 'a note to editors',
  },
  { form: /^keywords:.{0,200}$/i, weight: 1, role: 'left-out', why: 'what the agency filed it under' },
  { form: /^\(\(.{1,300}\)\)$/, weight: 1, role: 'left-out', why: 'how to reach the agency' },
  {
    form: /^[a-zåäö]{2,4}(?:\/[a-zåäö]{2,4}){1,3}$/,
    weight: 1,
    role: 'left-out',
    why: 'who worked on it, by their initials',
  },
  { form: /^dpa(?: \S{1,8}){2,10}$/, weight: 1, role: 'left-out', why: 'marks of the agency' },
  {
    form: /^[\p{Lu}][\p{L} -]{1,30}(?:\/[\p{L} -]{2,30}){1,4}\/$/u,
    weight: 1,
    role: 'left-out',
    why: 'what the agency filed it under',
  },
  {
    form: /^(?:von|by|par|de) (?<words>.{2,100}), ?(?:dpa|afp|apa|ap|ots|kna|epd) ?=?$/i,
    weight: 2,
    role: 'byline',
    why: 'says who wrote it',
    fact: 'byline',
  },
  { form: /^\(?(?:more|-more-)\)?(?: more)?$/i, weight: 1, role: 'left-out', why: 'says that more follows' },
  { form: /^(?:-{1,2} ?)?\(?ends?\)?(?: ?-{1,2})?$/i, weight: 1, role: 'left-out', why: 'marks the end' },
  {
    form: /^(?:-30-|#{2,3}|\*{3}|_{3,10}|# # #|\* \* \*(?: \*)?)$/,
    weight: 1,
    role: 'left-out',
    why: 'marks the end',
  },
]

const enough = 3

type Met = { mark: Mark; words: string }

function markOf(text: string): Met | null {
  for (const mark of marks) {
    const found = mark.form.exec(text)
    if (found !== null) return { mark, words: (found.groups?.['words'] ?? text).trim() }
  }
  return null
}

/** More of a text says nothing about how it begins and ends. */
const edge = 40

/**
 * Reads an agency's copy with its marks: they are facts or are set aside, each with what it is. Null for any other text:
 * one mark alone may stand in anybody's.
 */
export function readWire(text: string, url: string | null | undefined): Reading | null {
  const lines = linesIn(text)
  const rows = rowsOf(lines)
  const edges = rows.length <= 2 * edge ? rows : [...rows.slice(0, edge), ...rows.slice(-edge)]
  const met = new Map<Row, Met>(
    edges.flatMap((row) => {
      const found = markOf(row.text)
      return found === null ? [] : [[row, found] as const]
    }),
  )
  const stamped = edges.find(({ text: words }) => isStamp(words))
  const kinds = new Set([...met.values()].map(({ mark }) => mark))
  const weight = [...kinds].reduce((sum, mark) => sum + mark.weight, 0) + (stamped === undefined ? 0 : 2)
  if (weight < enough) return null
  const habits = habitsOf(text)
  const published = stamped === undefined ? null : stampIn(stamped.text)
  const paragraphs = paragraphsIn(lines, rows, { met, stamped }).flatMap((part) =>
    typeof part === 'string' ? paragraphsOf(unwrapped(part), habits) : [part],
  )
  return readParagraphs(paragraphs, { habits, url, facts: factsOf([...met.values()], published, rows) })
}

type Found = { met: ReadonlyMap<Row, Met>; stamped: Row | undefined }

/** The marks as paragraphs that are known, and the text between any two of them. */
function paragraphsIn(lines: readonly string[], rows: readonly Row[], { met, stamped }: Found) {
  const parts: (string | Paragraph)[] = []
  let from = 0
  const takeText = (to: number) => {
    const text = lines.slice(from, to).join('\n')
    if (text.trim() !== '') parts.push(text)
  }
  for (const row of rows) {
    const found = met.get(row)
    if (found === undefined && row !== stamped) continue
    takeText(row.at)
    from = row.at + 1
    parts.push(row === stamped ? stampLine(row) : markLine(row, found))
  }
  takeText(lines.length)
  return parts
}

function stampLine({ text, gap }: Row): Paragraph {
  return { text, indent: 0, gap, known: { role: 'published', why: 'says when it was sent' } }
}

function markLine({ text, gap }: Row, found: Met | undefined): Paragraph {
  const { role, why } = found?.mark ?? { role: 'left-out', why: '' }
  return { text: role === 'title' ? (found?.words ?? text) : text, indent: 0, gap, known: { role, why } }
}

const filedFrom =
  /^(?<place>\p{Lu}[\p{Lu} .'’-]{2,40}(?:, \p{Lu}[\p{L}.]{1,20}(?: \p{Lu}\p{L}{1,20})?)?) \((?<agency>[A-Z]{2,8})\) ?[_–—-]/u

function factsOf(met: readonly Met[], published: StatedDate | null, rows: readonly Row[]) {
  const wordsOf = (fact: Mark['fact']) => met.find(({ mark }) => mark.fact === fact)?.words ?? null
  const byline = wordsOf('byline')
  const filed = rows.map(({ text }) => filedFrom.exec(text)?.groups).find((groups) => groups !== undefined)
  return {
    title: wordsOf('title'),
    byline: byline === null ? null : withoutBy(byline),
    agency: filed?.['agency'] ?? wordsOf('agency'),
    datelinePlace: filed?.['place'] ?? null,
    published,
  }
}
