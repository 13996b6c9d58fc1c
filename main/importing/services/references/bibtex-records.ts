// This file reads the records of BibTeX, as its own manual (Patashnik, "BibTeXing", 1988) and BibLaTeX's
// describe them: @kind{key, name = value, …}. No grammar of it is strict, and files are edited by hand: whatever
// stands between records is a remark, and of a record that is never closed what can be read is taken.

/** A record. Its kind and the names of its fields are in lower case; its values are still LaTeX. */
export type BibRecord = { kind: string; key: string; fields: Map<string, string> }

/** `broken` counts records that are not closed; `comments` are the words of each `@comment{…}`. */
export type BibRecords = { records: BibRecord[]; comments: string[]; broken: number }

// A line that looks like a record: where a value is never closed, the next one begins there.
const startsRecord = /\n[ \t]{0,40}@[a-z][\w-]{0,60}\s{0,20}[{(]/gi
// As much as all names of strings in a file together may stand for.
const maxFromStrings = 5_000_000
// A record with more of them is no record any more.
const maxFaults = 20

/** Reads one value after the other: `{in braces}`, `"in marks"`, numbers and names of other strings, joined by `#`. */
class Reader {
  at = 0
  /** Values of the record here that are not closed. */
  faults = 0
  readonly text: string
  readonly strings: ReadonlyMap<string, string>
  #isDamaged = false
  #left = maxFromStrings
  #next = 0

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
    if (first === '{' || first === '"') return this.enclosed(first === '{' ? '}' : '"')
    const name = this.take(/[^\s,{}"#=()]+/y)
    return name === null ? null : this.#named(name)
  }

  /** What a name stands for. Strings that are made of strings grow without end, so that all of them have a limit. */
  #named(name: string): string {
    const value = this.strings.get(name.toLowerCase())
    if (value === undefined || value.length > this.#left) return name
    this.#left -= value.length
    return value
  }

  /**
   * Words up to the mark that ends them; braces within must be paired, and a backslash takes the next sign
   * with it. Where that mark never comes, no more than the line is the value.
   */
  enclosed(end: string): string {
    const start = this.at + 1
    const limit = this.#isDamaged ? this.#recordAfter(start) : this.text.length
    let depth = 0
    for (let at = start; at < limit; at++) {
      const sign = this.text[at]
      if (sign === '\\') at += 1
      else if (depth === 0 && sign === end) {
        this.at = at + 1
        return this.text.slice(start, at)
      } else if (sign === '{') depth += 1
      else if (sign === '}') depth -= 1
      if (depth < 0) break
    }
    return this.#unclosed(start)
  }

  /** From here on no value reaches into the next record: each is looked through once, not to the file's end. */
  #unclosed(start: number): string {
    this.#isDamaged = true
    this.faults += 1
    const limit = this.#recordAfter(start)
    const newline = this.text.indexOf('\n', start)
    const end = newline === -1 || newline > limit ? limit : newline
    this.at = this.faults > maxFaults ? limit : end
    return this.text.slice(start, end).replace(/["},\s]{1,20}$/, '')
  }

  #recordAfter(start: number): number {
    if (start >= this.#next) {
      startsRecord.lastIndex = start
      this.#next = startsRecord.exec(this.text)?.index ?? this.text.length
    }
    return this.#next
  }
}

/** All records. Strings ("@string{ap = …}") hold for what follows them. */
export function bibRecords(text: string): BibRecords {
  const strings = new Map<string, string>()
  const reader = new Reader(text, strings)
  const found: BibRecords = { records: [], comments: [], broken: 0 }
  for (;;) {
    const next = text.indexOf('@', reader.at)
    if (next === -1) return found
    reader.at = next + 1
    reader.faults = 0
    const kind = reader.take(/[a-z][\w-]*(?=\s*[{(])/iy)?.toLowerCase()
    if (kind === undefined || kind === 'preamble') continue
    reader.take(/\s*/y)
    if (kind === 'comment') found.comments.push(reader.enclosed(text[reader.at] === '(' ? ')' : '}'))
    else if (!readRecord(reader, kind, strings, found.records)) found.broken += 1
  }
}

type Values = Map<string, string[]>

/** Whether it is closed. */
function readRecord(
  reader: Reader,
  kind: string,
  strings: Map<string, string>,
  records: BibRecord[],
): boolean {
  reader.take(/[{(]\s*/y)
  const key = kind === 'string' ? '' : (reader.take(/[^,{}=\n]{0,300}\s{0,20},/y) ?? '')
  const values: Values = new Map()
  let isClosed: boolean
  do {
    readFields(reader, values)
    isClosed = reader.take(/[\s,]*[})]/y) !== null
    // One brace too many behind a value is no end.
  } while (
    isClosed &&
    reader.take(/\s{0,20},\s{0,200}(?=[a-z][\w-]{0,60}\s{0,60}=\s{0,20}[{"\d])/iy) !== null
  )
  if (!isClosed) takeApart(values)
  if (kind === 'string') for (const [name, [value = '']] of values) strings.set(name, value)
  else if (values.size > 0) records.push({ kind, key: key.slice(0, -1).trim(), fields: joined(values) })
  return isClosed && reader.faults === 0
}

const nextField = /\n\s{0,100}[a-z][\w-]{0,60}\s{0,60}=\s{0,20}["{\d]/i

/** A last value whose brace was forgotten ends with the record's: the fields below it are in it. */
function takeApart(values: Values): void {
  const [name = '', [value = '', ...others] = []] = [...values].at(-1) ?? []
  const at = value.search(nextField)
  if (at === -1) return
  values.set(name, [value.slice(0, at).replace(/["},\s]{1,20}$/, ''), ...others])
  readFields(new Reader(value.slice(at), new Map()), values)
}

/** Fields up to the first thing that is none. A line that is a remark, or a word that has no value, is passed over. */
function readFields(reader: Reader, values: Values): void {
  for (;;) {
    reader.take(/(?:[\s,]|%[^\n]*\n)*/y)
    const name = reader.take(/[^\s=,{}"()#%@]+(?=\s*=)/y)?.toLowerCase()
    if (name === undefined) {
      if (reader.take(/[^\s=,{}"()#%@]+(?=[\s,])/y) === null) return
      continue
    }
    reader.take(/\s*=\s*/y)
    const value = reader.value()
    if (value === null) return
    const known = values.get(name)
    if (known === undefined) values.set(name, [value])
    else known.push(value)
  }
}

const joints: ReadonlyMap<string, string> = new Map([
  ['author', ' and '],
  ['editor', ' and '],
  ['keywords', ', '],
  ['groups', ', '],
])
const once = new Set('title date year month day url doi journal journaltitle booktitle'.split(' '))

/** A field that stands there twice is kept twice; of what an article has once, the first counts, as in BibTeX. */
function joined(values: Values): Map<string, string> {
  return new Map(
    [...values].map(([name, given]): [string, string] => {
      const all = [...new Set(given.map((value) => value.trim()))].filter((value) => value !== '')
      return [name, (once.has(name) ? all.slice(0, 1) : all).join(joints.get(name) ?? '\n\n')]
    }),
  )
}
