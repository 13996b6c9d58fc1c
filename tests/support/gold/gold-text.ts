import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block } from '../../../preload/contract/article'
import type { EntityKind } from '../../../preload/contract/entity-ref'
import { type QuoteKind, quoteKind, type Span } from '../../../preload/contract/quote'
import { isDateValue } from './date-value'
import { passageOf } from './find-words'
import {
  isEntityKind,
  isMarkedKind,
  isOtherKind,
  type Line,
  type Marked,
  markedIn,
  type OtherKind,
} from './marked-words'
import { setLines } from './set-lines'

export type GoldName = Span & { kind: EntityKind; entity: string }
/** `speakers`: every wording that is right for the speaker; none where nobody is named. */
export type GoldQuote = Span & { kind: QuoteKind; speakers: string[] }

/** A text with what a careful reader finds in it. Offsets are UTF-16 units into `text`. */
export type GoldText = {
  id: string
  genre: string
  date: string
  title: string
  text: string
  /** How it is set; none of a text of paragraphs alone. */
  blocks: Block[]
  names: GoldName[]
  others: (Span & { kind: OtherKind })[]
  dates: (Span & { value: string })[]
  quotes: GoldQuote[]
  /** Neither missed where nothing is found nor false where something is. */
  optional: Span[]
}

type Quoted = Span & { kind: QuoteKind | 'scare'; speakers: string[] }

// Words that need no marks: those of a block quote, and what a mark opens and nothing closes.
const setOff = 'block'

function isQuotedKind(kind: string): kind is Quoted['kind'] {
  return kind === 'scare' || quoteKind.safeParse(kind).success
}

function isInMarks(words: string): boolean {
  return /^["“‘']/.test(words) && /["”’']$/.test(words)
}

function quotedFrom(text: string, line: Line, names: readonly GoldName[]): Quoted[] {
  const { kind: given, rest } = line
  const kind = given === setOff ? 'direct' : given
  if (!isQuotedKind(kind)) return []
  const [words = '', said] = rest.split(' <- ')
  const span = passageOf(text, words)
  if (given !== setOff && isInMarks(words) === (kind === 'indirect'))
    throw new Error(
      `“${words}” is ${kind}, which ${kind === 'indirect' ? 'has no' : 'stands in'} quotation marks`,
    )
  const speakers = (said?.split(' | ') ?? []).flatMap((speaker) => {
    const wordings = names.filter(({ entity }) => entity === speaker)
    if (wordings.length > 0) return wordings.map(({ start, end }) => text.slice(start, end))
    if (!text.includes(speaker)) throw new Error(`the speaker “${speaker}” does not occur`)
    return [speaker]
  })
  return [{ ...span, kind, speakers }]
}

/** A mark that no line holds is a quotation that was overlooked. Apostrophes cannot be told from single marks. */
function checkMarks(text: string, quoted: readonly Quoted[]): void {
  for (const { index } of text.matchAll(/["“”‘]/g))
    if (!quoted.some(({ start, end }) => start <= index && index < end))
      throw new Error(
        `the quotation mark in “${text.slice(Math.max(0, index - 20), index + 20)}” is in no line`,
      )
}

function lineOf(line: string): Line {
  const [, kind = '', rest = ''] = /^([a-z]+): (.+)$/.exec(line) ?? []
  if (!kind) throw new Error(`“${line}” does not read “kind: words”`)
  return { kind, rest }
}

function linesOf(part: string): Line[] {
  return part
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(lineOf)
}

function headOf(part: string): Pick<GoldText, 'genre' | 'date' | 'title'> {
  const head = new Map(linesOf(part).map(({ kind, rest }) => [kind, rest]))
  const [genre, date, title] = ['genre', 'date', 'title'].map((key) => head.get(key))
  if (!genre || !title || !date || !isDateValue(date))
    throw new Error('it does not begin with genre, date and title')
  return { genre, date, title }
}

function read(file: string): Omit<GoldText, 'id'> {
  const [, head = '', written = '', below = ''] = /^(.*?)\n\n(.*?)\n+====\n(.*)$/s.exec(file) ?? []
  const { text, blocks } = setLines(written)
  const about = headOf(head)
  const lines = linesOf(below)
  const stray = lines.find(({ kind }) => !isMarkedKind(kind) && !isQuotedKind(kind) && kind !== setOff)
  if (stray) throw new Error(`“${stray.kind}” is no kind`)
  const marked = markedIn(text, lines)
  const names = marked.flatMap(({ kind, is, ...span }) =>
    isEntityKind(kind) ? [{ ...span, kind, entity: is }] : [],
  )
  const quoted = lines.flatMap((line) => quotedFrom(text, line, names))
  checkMarks(text, quoted)
  const ofKind = (wanted: string): Marked[] => marked.filter(({ kind }) => kind === wanted)
  return {
    ...about,
    text,
    blocks,
    names,
    others: marked.flatMap(({ kind, start, end }) => (isOtherKind(kind) ? [{ start, end, kind }] : [])),
    dates: ofKind('date').map(({ start, end, is }) => ({ start, end, value: is })),
    quotes: quoted.flatMap(({ kind, ...rest }) => (kind === 'scare' ? [] : [{ ...rest, kind }])),
    optional: ofKind('optional').map(({ start, end }) => ({ start, end })),
  }
}

/** Reads one file of the gold set; tests/fixtures/gold/README.md says how it is written. Throws at whatever does not occur. */
export function readGoldText(id: string, file: string): GoldText {
  try {
    return { id, ...read(file.replaceAll('\r\n', '\n')) }
  } catch (error) {
    throw new Error(`${id}: ${error instanceof Error ? error.message : String(error)}.`, { cause: error })
  }
}

/** All texts of a folder, in the order of their names. */
export function readGoldTexts(folder: string): GoldText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readGoldText(name.slice(0, -4), readFileSync(join(folder, name), 'utf8')))
}
