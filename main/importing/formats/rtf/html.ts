import { LibraryError } from '../../../../preload/contract/errors'
import { decoderOf, pageOfCharset } from './code-pages'
import { Markup, type ParagraphLook } from './markup'
import { changes, outermost, type Scope, takesDestination } from './scope'
import { type Token, tokensOf } from './tokens'

/** What a Rich Text file says of itself. */
type RtfAbout = { title: string | null; author: string | null; made: string | null }

type Rtf = { html: string; about: RtfAbout }

/**
 * A Rich Text file as HTML: its paragraphs, headings by the names of their styles, tables, notes, links and how words are
 * set. Pictures, hidden and deleted words are left out. Throws `unreadable` where it is nested without end.
 */
export function htmlOfRtf(bytes: Uint8Array): Rtf {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const reader = new RtfReader()
  for (const token of tokensOf(source.slice(Math.max(0, source.indexOf('{\\rtf'))))) reader.take(token)
  return reader.finish()
}

const maxDepth = 1000
// Word's and LibreOffice's own, in the languages that they are commonly used in.
const quoteStyle =
  /^\s*(?:(?:intense |block )?quot(?:e|es|ation|ations)|block text|(?:intensives )?zitat|citation(?: intense)?|cita(?: destacada)?|citazione(?: intensa)?|(?:duidelijk )?citaat|citação(?: intensa)?|(?:starkt )?citat|cytat)\s*(?:;|$)/i
const maxFactLength = 3000

const breaks: Readonly<Record<string, 'par' | 'line' | 'cell' | 'row'>> = {
  par: 'par',
  sect: 'par',
  page: 'par',
  line: 'line',
  softline: 'line',
  cell: 'cell',
  nestcell: 'cell',
  row: 'row',
  nestrow: 'row',
}

const signs: Readonly<Record<string, string>> = {
  tab: ' ',
  nbsp: '\u00a0',
  nbhyphen: '-',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

const pages: Readonly<Record<string, number>> = { ansi: 1252, mac: 10000, pc: 437, pca: 850 }

class RtfReader {
  readonly #markup = new Markup()
  readonly #about: RtfAbout = { title: null, author: null, made: null }
  readonly #outer: Scope[] = []
  #scope: Scope = { ...outermost }
  readonly #fonts = new Map<number, number>()
  /** The levels of headings by the numbers of their styles. */
  readonly #headings = new Map<number, number>()
  /** The numbers of the styles that set a quotation off. */
  readonly #quotes = new Set<number>()
  #page = 1252
  /** Not decoded yet: a character may be two bytes. */
  #bytes = ''
  /** Units of Unicode of which the last may be half of a sign. */
  #units = ''
  #toSkip = 0
  /** Words of a style's name, of a fact or of a field's instruction. */
  #words = ''

  take(token: Token): void {
    if (token.kind === 'text') return this.#addBytes(token.bytes)
    if (token.kind === 'byte') return this.#addBytes(String.fromCharCode(token.code))
    if (token.kind === 'control' && token.word === 'u') return this.#addUnit(token.value ?? 0)
    this.#flush()
    if (token.kind === 'open') this.#open()
    else if (token.kind === 'close') this.#close()
    else this.#control(token.word, token.value)
  }

  finish(): Rtf {
    this.#flush()
    return { html: this.#markup.finish(), about: this.#about }
  }

  #addBytes(bytes: string): void {
    const skipped = Math.min(this.#toSkip, bytes.length)
    this.#toSkip -= skipped
    if (skipped === bytes.length) return
    this.#flushUnits()
    this.#bytes += bytes.slice(skipped)
  }

  #addUnit(value: number): void {
    this.#flushBytes()
    this.#toSkip = this.#scope.skip
    const code = value < 0 ? value + 65_536 : value
    if (code > 0 && code <= 0xffff) this.#units += String.fromCharCode(code)
  }

  #flush(): void {
    this.#flushBytes()
    this.#flushUnits()
    this.#toSkip = 0
  }

  #flushUnits(): void {
    const words = this.#units
    this.#units = ''
    if (words !== '') this.#addText(words)
  }

  #flushBytes(): void {
    if (this.#bytes === '') return
    const bytes = Buffer.from(this.#bytes, 'latin1')
    this.#bytes = ''
    this.#addText(decoderOf(this.#fonts.get(this.#scope.font) ?? this.#page).decode(bytes))
  }

  #addText(words: string): void {
    const scope = this.#scope
    if (scope.isHidden || scope.destination === 'skipped') return
    if (scope.destination === 'text' || scope.destination === 'note') this.#markup.add(words, scope)
    else if (this.#words.length < maxFactLength) this.#words += words
  }

  #open(): void {
    if (this.#outer.length >= maxDepth) throw tooDeep()
    this.#outer.push(this.#scope)
    this.#scope = { ...this.#scope, isOptional: false }
  }

  #close(): void {
    const inner = this.#scope
    this.#scope = this.#outer.pop() ?? inner
    if (inner.destination === 'styles' && this.#scope.destination === 'styles') this.#nameStyle(inner)
    if (inner.destination === this.#scope.destination) return
    if (inner.destination === 'note') this.#markup.closeNote()
    else if (inner.destination === 'mark') this.#markup.mark(this.#words)
    else if (inner.destination === 'instruction') this.#scope.link = linkIn(this.#words)
    else if (inner.destination === 'title') this.#about.title = wordsOrNull(this.#words)
    else if (inner.destination === 'author') this.#about.author = wordsOrNull(this.#words)
    this.#words = ''
  }

  /** "heading 2;": by its name, because its number is each file's own. */
  #nameStyle({ style }: Scope): void {
    const level =
      /^\s*(?:heading|überschrift|titre|título|titolo|rubrik|kop|nagłówek|заголовок) ([1-6])\b/i.exec(
        this.#words,
      )?.[1]
    const isQuote = quoteStyle.test(this.#words)
    if (style !== null && isQuote) this.#quotes.add(style)
    const isTitle = /^\s*title;/i.test(this.#words)
    if (style !== null && (level !== undefined || isTitle)) this.#headings.set(style, Number(level ?? 1))
    this.#words = ''
  }

  #control(word: string, value: number | null): void {
    const scope = this.#scope
    const before = scope.destination
    if (takesDestination(word, scope)) {
      if (scope.destination !== before) this.#words = ''
      if (scope.destination === 'note' && before !== 'note') this.#openNote()
      return
    }
    const change = changes[word]
    if (change !== undefined) change(scope, value !== 0, value)
    else if (word === 'f') scope.font = value ?? -1
    else if (word === 'fcharset') this.#setCharset(value ?? 0)
    else if (before === 'made') this.#setMade(word, value ?? 0)
    else if (word === 'ansicpg') this.#page = value ?? this.#page
    else if (pages[word] !== undefined) this.#page = pages[word] ?? this.#page
    else if (signs[word] !== undefined) this.#addText(signs[word] ?? '')
    else if (before === 'text' || before === 'note') this.#break(word)
  }

  /** A note stands in the place of its raised number, and is not raised itself. */
  #openNote(): void {
    changes['plain']?.(this.#scope, true, null)
    this.#markup.openNote()
  }

  #setCharset(charset: number): void {
    const page = pageOfCharset(charset)
    if (this.#scope.destination === 'fonts' && page !== null) this.#fonts.set(this.#scope.font, page)
  }

  /** `\yr2026\mo3\dy9`. */
  #setMade(word: string, value: number): void {
    const digits = String(value).padStart(2, '0')
    if (word === 'yr') this.#about.made = digits
    else if (word === 'mo' || word === 'dy') this.#about.made = `${this.#about.made ?? ''}-${digits}`
  }

  #break(word: string): void {
    const kind = breaks[word]
    if (kind === 'line') this.#markup.lineBreak()
    else if (kind === 'cell') this.#markup.endCell()
    else if (kind === 'row') this.#markup.endRow()
    else if (kind === 'par') this.#markup.endParagraph(this.#look())
  }

  #look(): ParagraphLook {
    const { style, list, depth, isInTable } = this.#scope
    return {
      level: this.#level(),
      depth: list === null ? null : depth,
      isQuote: style !== null && this.#quotes.has(style),
      isInTable,
    }
  }

  #level(): number | null {
    const { style, outline } = this.#scope
    const found = style === null ? undefined : this.#headings.get(style)
    if (found !== undefined) return found
    return outline !== null && outline >= 0 && outline < 6 ? outline + 1 : null
  }
}

function tooDeep(): LibraryError {
  return new LibraryError(
    'unreadable',
    'This Rich Text file is nested too deeply to be read; save it again in the program that it comes from.',
  )
}

function linkIn(instruction: string): string | null {
  return /HYPERLINK\s{1,10}"([^"\s]{1,2000})"/i.exec(instruction)?.[1] ?? null
}

function wordsOrNull(words: string): string | null {
  const bare = words.replace(/\s+/g, ' ').trim()
  return bare === '' ? null : bare
}
