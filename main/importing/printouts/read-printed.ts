import type { Line, Reading } from '../../../preload/contract/importing'
import { type DateHabits, habitsOf, readDateLine } from '../dates/dates'
import { paragraphsOf } from '../plain-text/paragraphs'
import { readParagraphs } from '../plain-text/read-text'
import { authorsIn } from './authors-in'
import { factsOfCoded } from './coded'
import { headFacts } from './head-lines'
import { labelledIn, type Labelled } from './labels'
import { languageNamed } from './languages'
import { outletIn, type Printed, type Segment, segmentsOf } from './printed'
import { linesIn, type Row, rowsOf } from './rows'
import { unwrapped } from './unwrapped'
import { beginsArticle, endsArticle, isCount, isLegal, isNumber } from './split-printout'

/** Reads one article of a database's print-out: its labels are its facts, and every line of it is kept with what it is. */
export function readPrinted(article: string, url: string | null | undefined): Reading {
  const habits = habitsOf(article)
  const { title, byline, outlet, published, section, language, place, head, tail, text, ...found } =
    factsOfCoded(article, habits) ?? factsOfLabelled(article, habits)
  const facts = {
    title,
    byline: byline?.slice(0, 500) ?? null,
    outlet,
    published,
    section: section?.slice(0, 200) ?? null,
    language,
    datelinePlace: place?.slice(0, 200) ?? null,
    url: found.url,
  }
  const { fields, lines } = readParagraphs(paragraphsOf(unwrapped(text), habits), { habits, url, facts })
  return { fields, lines: [...head, ...lines, ...tail] }
}

function factsOfLabelled(article: string, habits: DateHabits): Printed {
  const lines = linesIn(article)
  const rows = rowsOf(lines)
  const start = textStart(rows)
  const end = Math.max(start, tailStart(rows, start))
  const [first, last] = [rows[start], rows[end]]
  const said = first === undefined ? null : labelledIn(first.text)
  const text = first === undefined ? [] : lines.slice(first.at, last?.at)
  if (said?.label === 'body') text[0] = said.value
  if (first !== undefined && isTextMark(first.text)) text.shift()
  const top = headFacts(rows.slice(0, start), habits)
  const bottom = segmentsOf(rows.slice(end))
  return { ...top, ...factsBelow(bottom, top, habits), tail: bottom.map(leftLine), text: text.join('\n') }
}

function isTextMark(text: string): boolean {
  return /^(?:body|full[ -]text|volltext|texte intégral|texto completo)$/i.test(text)
}

/** Where the text begins: at its own mark, else below the last fact before the first sentence. */
function textStart(rows: readonly Row[]): number {
  const marked = rows.findIndex(
    ({ text }, at) => at > 0 && (labelledIn(text)?.label === 'body' || isTextMark(text)),
  )
  if (marked >= 0) return marked
  const facts = rows.map(({ text }) => isFact(text))
  const first = facts.indexOf(true)
  const prose = rows.findIndex(({ text }, at) => at > first && facts[at] === false && isSentence(text))
  const above = prose < 0 ? rows.length : prose
  let at = facts.lastIndexOf(true, above) + 1
  // What goes on below a fact without a blank line belongs to it.
  while (at < above && rows[at]?.gap === 0) at += 1
  return at
}

function isFact(text: string): boolean {
  return labelledIn(text) !== null || isLegal(text) || isCount(text) || beginsArticle.test(text)
}

const minSentenceLength = 60

function isSentence(text: string): boolean {
  return text.length >= minSentenceLength
}

const tailMarks =
  /^(?:classification|klassifizierung|classement|search summary|all rights reserved\.?|___+|---+)$/i

/** Where the facts below the text begin: groups of lines from the end on that begin with one. */
function tailStart(rows: readonly Row[], from: number): number {
  let end = rows.length
  for (let at = rows.length - 1; at > from; at--) {
    const row = rows[at]
    if (row === undefined || (row.gap === 0 && !isTailFact(row.text))) continue
    if (!isTailFact(row.text)) break
    end = at
  }
  return end
}

function isTailFact(text: string): boolean {
  const named = labelledIn(text)
  return (
    (named !== null && named.label !== 'body') ||
    isLegal(text) ||
    isNumber(text) ||
    endsArticle.test(text) ||
    tailMarks.test(text)
  )
}

function leftLine({ named, text }: Segment): Line {
  return { text, role: 'left-out', why: named?.why ?? 'a mark of the database' }
}

type Top = Pick<
  Printed,
  'title' | 'byline' | 'outlet' | 'published' | 'section' | 'language' | 'place' | 'url'
>

/** What only stands below the text. */
function factsBelow(segments: readonly Segment[], top: Top, habits: DateHabits): Top {
  const valueOf = (label: Labelled['label']) =>
    segments.find(({ named, value }) => named?.label === label && value !== '')?.value ?? null
  const day = valueOf('published')
  const date = day === null ? null : readDateLine(day, habits)
  return {
    title: top.title ?? valueOf('title'),
    byline: top.byline ?? authorsIn(valueOf('byline')),
    outlet: top.outlet ?? outletIn(valueOf('outlet')),
    published: top.published ?? (date?.kind === 'date' ? date.date : null),
    section: top.section ?? valueOf('section'),
    language: top.language ?? languageNamed(valueOf('language') ?? ''),
    place: top.place ?? valueOf('dateline'),
    url: top.url ?? valueOf('url'),
  }
}
