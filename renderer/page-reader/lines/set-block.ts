import type { PageLine } from '../../../preload/contract/page'
import type { Cell, Setting, InlineSpan } from '../../../preload/contract/structure'
import type { Block, Mark, Piece, Run } from './blocks'
import { maxAnchorLength } from './addresses'
import { GrowingText } from './growing-text'
import { raisedWords } from './raised'

/** A block with its words as they are printed, and the share of its characters that each extractor took. */
export type SetBlock = Pick<PageLine, 'text' | 'kind' | 'linked' | 'isUnseen'> & {
  setting: Setting
  readability: number
  defuddle: number
}

/**
 * The words of a block as a reader sees them, and how they are set. What neither extractor took is printed all the same,
 * unless it is hidden, a link, or in brackets like "[edit]": those are in the page and not in its sentence. Null where no
 * word is left.
 */
export function setBlock(block: Block): SetBlock | null {
  const print = new Print(block.kind === 'preformatted')
  const pieces = withoutExtras(block)
  print.begin(block.listMark, firstWords(pieces))
  for (const piece of pieces) print.add(piece)
  const { text, spans, cells, linked } = print.finish()
  if (!/[^|\s]/.test(text.slice(print.markLength))) return null
  const { list, ...rest } = block.setting
  const setting: Setting = {
    ...rest,
    ...(list !== undefined && { list: { ...list, mark: Math.min(print.markLength, 40) } }),
    ...(cells.length > 0 && { cells: cells.slice(0, 1000) }),
    ...(spans.length > 0 && { spans: spans.slice(0, 20_000) }),
  }
  const isUnseen = block.pieces.every((piece) => !isRun(piece) || piece.hidden !== null || isBlank(piece))
  return {
    text,
    kind: block.kind,
    linked,
    setting,
    ...votesOf(block),
    ...(isUnseen && { isUnseen }),
  }
}

export function isRun(piece: Piece): piece is Run {
  return piece.is === 'words'
}

function isBlank({ words }: Run): boolean {
  return words.trim() === ''
}

function firstWords(pieces: readonly Piece[]): string {
  const first = pieces.find((piece) => isRun(piece) && piece.words.trim() !== '')
  return first !== undefined && isRun(first) ? first.words.trimStart() : ''
}

/** By characters: a mark of a quotation or a note is nobody's, but where a formula is all that there is, it counts. */
function votesOf({ pieces }: Block): Pick<SetBlock, 'readability' | 'defuddle'> {
  const runs = pieces.filter(isRun)
  const own = runs.filter(({ isMade, words }) => !isMade && words.trim() !== '')
  let all = 0
  let readability = 0
  let defuddle = 0
  for (const piece of own.length > 0 ? own : runs) {
    const length = piece.words.trim().length
    all += length
    if (piece.inReadability) readability += length
    if (piece.inDefuddle) defuddle += length
  }
  return all === 0
    ? { readability: 0, defuddle: 0 }
    : { readability: readability / all, defuddle: defuddle / all }
}

function withoutExtras({ pieces, kind }: Block): Piece[] {
  const runs = pieces.filter(isRun)
  const isTaken = runs.some(({ inReadability, inDefuddle }) => inReadability || inDefuddle)
  const hasShown = runs.some((run) => run.hidden === null && run.words.trim() !== '')
  const isOut = (run: Run, at: number) => {
    if (run.hidden === 'aloud' && hasShown) return true
    // A heading has no brackets but those of the page's own buttons; the marks of notes are made.
    if (kind === 'heading' && !run.isMade && isBracketed(pieces, at) && hasLinkNear(pieces, at)) return true
    if (run.isMade || run.inReadability || run.inDefuddle) return false
    if (run.hidden !== null) return isTaken || hasShown
    return isTaken && (run.isLink || isBracketed(pieces, at))
  }
  return pieces.filter((piece, at) => !isRun(piece) || !isOut(piece, at))
}

function hasLinkNear(pieces: readonly Piece[], at: number): boolean {
  return pieces.slice(Math.max(0, at - 2), at + 3).some((piece) => isRun(piece) && piece.isLink)
}

const maxBracketed = 30

/** "[edit]", in one piece or with its brackets in pieces beside it. */
function isBracketed(pieces: readonly Piece[], at: number): boolean {
  const words = (index: number) => {
    const piece = pieces[index]
    return piece !== undefined && isRun(piece) ? piece.words.trim() : ''
  }
  // Nearly no words stand near a bracket: then nothing is put together. One of blanks alone goes with what it stands before.
  const near = pieces.slice(Math.max(0, at - 2), at + 3)
  const isNear = near.some((piece) => isRun(piece) && piece.words.trimStart().startsWith('['))
  if (!isNear || words(at).length > maxBracketed) return false
  return [at - 2, at - 1, at].some((from) => {
    const ends = [from, from + 1, from + 2].filter((index) => index >= at)
    return ends.some((to) => {
      const all = Array.from({ length: to - from + 1 }, (_, by) => words(from + by)).join('')
      return all.length <= maxBracketed && /^\[[^[\]]+\]$/.test(all)
    })
  })
}

type Extent = { start: number; end: number }

/** The text of one block while it is put together. */
class Print {
  markLength = 0
  readonly #isVerbatim: boolean
  readonly #marks = new Map<Mark, Extent>()
  readonly #struck: InlineSpan[] = []
  readonly #cells: (Omit<Cell, 'end'> & { end: number })[] = []
  readonly #text = new GrowingText()
  #linked = 0

  constructor(isVerbatim: boolean) {
    this.#isVerbatim = isVerbatim
  }

  /** An item's own words may begin with its mark: it is not printed twice. */
  begin(mark: string, words: string): void {
    if (mark === '') return
    this.markLength = mark.length + 1
    if (!words.startsWith(`${mark} `)) this.#text.add(`${mark} `)
  }

  add(piece: Piece): void {
    if (piece.is === 'words') return this.#words(piece)
    if (piece.is === 'break') return this.#break()
    if (piece.is === 'cell') return this.#cell(piece)
    const at = Math.max(this.#text.trimmedLength, Math.min(this.markLength, this.#text.length))
    this.#struck.push({ kind: 'struck', start: at, end: at, words: piece.words.slice(0, 20_000) })
  }

  finish(): { text: string; linked: number; spans: InlineSpan[]; cells: Cell[] } {
    this.#endCell()
    const whole = this.#text.whole()
    const begun = this.#isVerbatim ? whole.replace(/^(?:[ \t]*\n)+/, '') : whole.trimStart()
    const text = begun.trimEnd()
    const cut = whole.length - begun.length
    const within = ({ start, end }: Extent): Extent => ({
      start: Math.min(Math.max(0, start - cut), text.length),
      end: Math.min(Math.max(0, end - cut), text.length),
    })
    const spans = [...this.#spans(), ...this.#struck].map((span) => ({ ...span, ...within(span) }))
    return {
      text,
      linked: text === '' ? 0 : Math.min(1, this.#linked / text.length),
      spans: spans
        .filter(({ kind, start, end }) => kind === 'struck' || end > start)
        .sort((one, other) => one.start - other.start || other.end - one.end),
      cells: this.#cells.map((cell) => ({ ...cell, ...within(cell) })),
    }
  }

  #words(run: Run): void {
    const { mark, isLink, raised } = run
    const { words, isPlain } =
      raised === null ? { words: run.words, isPlain: true } : raisedWords(run, this.#text.end())
    const start = this.#text.length
    const added = this.#isVerbatim ? words : collapsed(words, this.#text.end())
    this.#text.add(added)
    const bare = added.trim()
    if (bare === '') return
    if (isLink) this.#linked += bare.length
    const from = start + added.indexOf(bare)
    for (let at = mark; at !== null; at = at.outer) {
      if (!isPlain && (at.kind === 'sup' || at.kind === 'sub')) continue
      const extent = this.#marks.get(at)
      if (extent === undefined) this.#marks.set(at, { start: from, end: from + bare.length })
      else extent.end = from + bare.length
    }
  }

  #break(): void {
    if (this.#isVerbatim) this.#text.add('\n')
    else if (this.#text.length > this.markLength) {
      this.#text.trimEnd()
      this.#text.add('\n')
    }
  }

  #cell({ column, columns, isHead }: Extract<Piece, { is: 'cell' }>): void {
    if (this.#cells.length > 0) {
      this.#endCell()
      this.#text.add(' | ')
    }
    this.#cells.push({ start: this.#text.length, end: this.#text.length, column, columns, isHead })
  }

  #endCell(): void {
    const last = this.#cells.at(-1)
    if (last === undefined) return
    const whole = this.#text.whole()
    this.#text.reset(whole.slice(0, last.start) + whole.slice(last.start).trim())
    last.end = this.#text.length
  }

  #spans(): InlineSpan[] {
    const seen = new Set<string>()
    return [...this.#marks].flatMap(([mark, extent]): InlineSpan[] => {
      const span = spanOf(mark, extent)
      const key = span === null ? '' : `${span.kind} ${extent.start} ${extent.end}`
      if (span === null || seen.has(key)) return []
      seen.add(key)
      return [span]
    })
  }
}

function collapsed(words: string, before: string): string {
  const one = /[\t\n\r\f]| {2}/.test(words) ? words.replace(/[ \t\n\r\f]+/g, ' ') : words
  return one.startsWith(' ') && (before === '' || /\s$/.test(before)) ? one.slice(1) : one
}

function spanOf(mark: Mark, { start, end }: Extent): InlineSpan | null {
  if (mark.kind === 'link') return { kind: 'link', start, end, href: mark.href }
  if (mark.kind === 'note')
    return mark.target === null || mark.target.length > maxAnchorLength
      ? null
      : { kind: 'note', start, end, target: mark.target }
  return { kind: mark.kind, start, end }
}
