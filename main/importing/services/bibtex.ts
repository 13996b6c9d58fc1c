// This file reads BibTeX, as its own manual (Patashnik, "BibTeXing", 1988) and BibLaTeX's describe it:
// @kind{key, name = value, …}. No grammar of it is strict, and files are edited by hand: whatever stands
// between records is a remark, and of a record that is never closed the fields before the fault are taken.

import type { Collected } from '../../../preload/contract/collected'
import { type Collection, factsOf, leftOut, savedOf, tagsOf, wordsOf } from './collect'
import { plainLatex } from './latex'
import { inReadingOrder, referred } from './reference'

// Both patterns have bounds for each repeated part: they are tried on files of every kind.
const begins = /^(?:\s|%[^\n]*\n)*@[a-z]+\s{0,20}[{(]/i
const holdsRecord =
  /^[ \t]*@[a-z]+\s{0,20}[{(]\s{0,20}[^\s,{}"=()]{1,200}\s{0,20},\s{0,200}[\w-]{1,40}\s{0,20}=/im

/** A record, and before the first one nothing but remarks: a text may quote one further down. */
export function isBibtex(head: string): boolean {
  return begins.test(head) && holdsRecord.test(head)
}

/** A record. Its kind and the names of its fields are in lower case; its values are still LaTeX. */
type Entry = { kind: string; fields: Map<string, string> }

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Reads one value after the other: `{in braces}`, `"in marks"`, numbers and names of other strings, joined by `#`. */
class Reader {
  at = 0
  readonly text: string
  readonly strings: ReadonlyMap<string, string>

  constructor(text: string, strings: ReadonlyMap<string, string>) {
    this.text = text
    this.strings = strings
  }

  /** What a sticky pattern finds here. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found === undefined) return null
    this.at += found.length
    return found
  }

  /**
   * The value here, with what `#` joins put together. Where a piece is broken it is what stood before it; null
   * where no value begins.
   */
  value(): string | null {
    let whole: string | null = null
    do {
      this.take(/\s*/y)
      const piece = this.#piece()
      if (piece === null) return whole
      whole = (whole ?? '') + piece
    } while (this.take(/\s*#/y) !== null)
    return whole
  }

  #piece(): string | null {
    const first = this.text[this.at]
    if (first === '{' || first === '"') return this.#enclosed(first === '{' ? '}' : '"')
    const name = this.take(/[^\s,{}"#=()]+/y)
    if (name === null) return null
    const month = months.indexOf(name.toLowerCase()) + 1
    return this.strings.get(name.toLowerCase()) ?? (month > 0 ? String(month) : name)
  }

  /**
   * Words up to the mark that ends them; braces within must be paired, and a backslash takes the next sign
   * with it. Null, and the rest of the file is read, where that never comes.
   */
  #enclosed(end: string): string | null {
    const start = this.at + 1
    let depth = 0
    for (let at = start; at < this.text.length; at++) {
      const sign = this.text[at]
      if (sign === '\\') at += 1
      else if (depth === 0 && sign === end) {
        this.at = at + 1
        return this.text.slice(start, at)
      } else if (sign === '{') depth += 1
      else if (sign === '}') depth -= 1
      if (depth < 0) break
    }
    this.at = this.text.length
    return null
  }
}

// Fields that have a place of their own in an article. The facts keep `doi` and `file` all the same, as they
// stand but for escapes: an underscore in them is no command of LaTeX.
const taken = new Set(
  'title author journal journaltitle date year month day url doi language langid abstract note annote annotation keywords urldate file booktitle'.split(
    ' ',
  ),
)

/** BibTeX and BibLaTeX. What is no record is passed over, what is broken is counted in `left`. */
export function readBibtex(text: string): Collection {
  const { entries, broken } = entriesOf(text)
  return {
    service: 'BibTeX',
    collected: entries.map(articleOf),
    left: leftOut(
      broken,
      'record is not closed; what stands of it was taken',
      'records are not closed; what stands of them was taken',
    ),
  }
}

/**
 * All records. `broken` counts those that are not closed. Strings ("@string{ap = …}") hold for what follows
 * them.
 */
function entriesOf(text: string): { entries: Entry[]; broken: number } {
  const strings = new Map<string, string>()
  const reader = new Reader(text, strings)
  const entries: Entry[] = []
  let broken = 0
  for (;;) {
    const next = text.indexOf('@', reader.at)
    if (next === -1) return { entries, broken }
    reader.at = next + 1
    const kind = reader.take(/[a-z]+(?=\s*[{(])/iy)?.toLowerCase()
    if (kind === undefined || kind === 'comment' || kind === 'preamble') continue
    reader.take(/\s*[{(]\s*/y)
    if (kind !== 'string') reader.take(/[^\s,{}"=]{0,300}\s*,/y)
    const fields = readFields(reader)
    const isClosed = reader.take(/[\s,]*[})]/y) !== null
    if (kind === 'string') for (const [name, value] of fields) strings.set(name, value)
    else if (fields.size > 0) entries.push({ kind, fields })
    if (!isClosed) broken += 1
  }
}

/** Fields up to the first thing that is none. */
function readFields(reader: Reader): Map<string, string> {
  const fields = new Map<string, string>()
  for (;;) {
    reader.take(/[\s,]*/y)
    const name = reader.take(/[^\s=,{}"()#]+(?=\s*=)/y)
    if (name === null) return fields
    reader.take(/\s*=\s*/y)
    const value = reader.value()
    if (value === null) return fields
    fields.set(name.toLowerCase(), value)
  }
}

function articleOf({ kind, fields }: Entry): Collected {
  const words = (name: string) => wordsOf(plainLatex(fields.get(name) ?? ''))
  const raw = (name: string) =>
    fields
      .get(name)
      ?.replace(/\\(?=[_%&#~])/g, '')
      .trim() ?? null
  const rest = [...fields]
    .filter(([name]) => !taken.has(name))
    .map(([name, value]): [string, string] => [name, plainLatex(value)])
  const linked = /\\url\{([^{}]+)\}/.exec(fields.get('howpublished') ?? '')?.[1] ?? null
  return referred({
    service: 'BibTeX',
    title: words('title'),
    authors: namesIn(fields.get('author') ?? '').map(authorOf),
    outlet: words('journaltitle') ?? words('journal') ?? words('booktitle'),
    published: dateOf(fields),
    addresses: [raw('url'), linked],
    doi: raw('doi'),
    language: words('langid') ?? words('language'),
    excerpt: words('abstract'),
    notes: [words('note'), words('annote'), words('annotation')],
    tags: tagsOf((words('keywords') ?? '').split(/[,;]/)),
    savedAt: savedOf(words('urldate')),
    facts: factsOf({ type: kind, ...Object.fromEntries(rest), doi: raw('doi'), file: raw('file') }),
  })
}

/** Names are parted by "and", but for one in braces. */
function namesIn(authors: string): string[] {
  const names: string[] = ['']
  let depth = 0
  for (const part of authors.split(/((?<!\s)\s+and\s+|[{}])/i)) {
    if (part === '{') depth += 1
    if (part === '}') depth -= 1
    if (depth === 0 && /^\s+and\s+$/i.test(part)) names.push('')
    else names.push(`${names.pop() ?? ''}${part}`)
  }
  return names
}

function authorOf(name: string): string {
  const words = plainLatex(name)
  // Names in braces are those of organisations, and have no order.
  return /^\s*\{[\s\S]*\}\s*$/.test(name) ? words : inReadingOrder(words)
}

/**
 * BibLaTeX's `date` as it stands, else year, month and day together; a month is a number, a name, or a part
 * of one.
 */
function dateOf(fields: ReadonlyMap<string, string>): string | null {
  const date = fields.get('date')
  if (date !== undefined) return wordsOf(plainLatex(date))
  const [year, month, day] = ['year', 'month', 'day'].map((name) => plainLatex(fields.get(name) ?? ''))
  const number = months.findIndex((name) => month?.toLowerCase().startsWith(name)) + 1 || Number(month)
  if (!/^\d{4}$/.test(year ?? '') || !(number >= 1 && number <= 12)) return wordsOf(year)
  const two = (value: number | string) => String(value).padStart(2, '0')
  return [year, two(number), ...(/^\d{1,2}$/.test(day ?? '') ? [two(day ?? '')] : [])].join('-')
}
