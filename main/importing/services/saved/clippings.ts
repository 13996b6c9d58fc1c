// "My Clippings.txt" is the file in which a Kindle writes what was marked on it: a block for each, with the book,
// a line on where and when in the reader's language, and the words.

import type { Collected, CollectedHighlight } from '../../../../preload/contract/collected'
import { type Collection, collectedOf, factsOf, highlightOf, leftOut, momentOf, wordsOf } from '../collect'
import { inReadingOrder } from '../references/reference'

const ends = /^={10}[ \t]*$/m

/** By its first block: a book, a line that begins with a dash, an empty one; and by what ends each. */
export function isClippings(head: string): boolean {
  return /^\ufeff?\s{0,32}[^\n]{1,1000}\n- [^\n]{1,500}\n\r?\n/.test(head) && ends.test(head)
}

type Clipping = {
  book: string
  kind: 'highlight' | 'note' | 'bookmark'
  words: string
  /** From where to where in the book, as the Kindle counts; null where it says no place. */
  place: [number, number] | null
  about: string
  madeAt: string | null
}

/** Kindle: the highlights of a book are one article; a note goes with the words at whose end it stands. */
export function readClippings(text: string): Collection {
  const blocks = text.split(ends).filter((block) => block.trim() !== '')
  const clippings = blocks.map(clippingIn).filter((one) => one !== null)
  const full = clippings.filter(({ words }) => words !== '')
  const books = new Map<string, Clipping[]>()
  for (const one of full) books.set(one.book, [...(books.get(one.book) ?? []), one])
  const empty = clippings.filter(({ kind, words }) => kind === 'bookmark' || words === '').length
  return {
    service: 'Kindle',
    collected: [...books].map(([book, group]) => articleOf(book, group)),
    left: [
      ...leftOut(empty, 'bookmark marks no words', 'bookmarks mark no words'),
      ...leftOut(blocks.length - clippings.length, 'block is damaged', 'blocks are damaged'),
    ],
  }
}

// What a Kindle calls a note and a bookmark in the languages that it speaks; all else is a highlight.
const notes = /\b(?:note|notiz|nota|notitie|anteckning|notatka|not)\b|заметка|笔记|筆記|メモ/iu
const bookmarks =
  /\b(?:bookmark|lesezeichen|marcador|signet|segnalibro|bladwijzer|zakładka)\b|закладка|书签|書籤|ブックマーク/iu

function clippingIn(block: string): Clipping | null {
  const [book = '', about = '', ...lines] = block
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
  if (!about.startsWith('- ')) return null
  const parts = about.slice(2).split('|')
  const [first = ''] = parts
  const words = lines.join('\n').trim()
  const kind = bookmarks.test(first) ? 'bookmark' : notes.test(first) ? 'note' : 'highlight'
  return {
    book: book.replace(/^\ufeff/, '').trim(),
    kind,
    words,
    place: placeIn(parts.length > 2 ? parts.slice(1, -1).join('|') : first),
    about: parts.slice(0, -1).join('|').trim(),
    madeAt: momentIn(parts.at(-1) ?? ''),
  }
}

function placeIn(words: string): [number, number] | null {
  const [, from, to = from] = /(\d{1,9})(?:\s?[-–]\s?(\d{1,9}))?(?!.*\d)/.exec(words) ?? []
  if (from === undefined || to === undefined) return null
  // Older ones leave out the figures that are the same: "423-25".
  return [Number(from), Number(`${from.slice(0, Math.max(0, from.length - to.length))}${to}`)]
}

/** "Added on Monday, 5 October 2020 10:15:00": what stands before the day is in any language. */
function momentIn(words: string): string | null {
  const bare = words.trim()
  const starts = [0, bare.indexOf(',') + 1, Math.max(0, bare.search(/\d/))]
  return starts.map((start) => momentOf(bare.slice(start))).find((moment) => moment !== null) ?? null
}

/** "The slow quay (Mara Ellis)": what stands last in brackets is who wrote it. */
function articleOf(book: string, clippings: readonly Clipping[]): Collected {
  const [, title = book, author = ''] = /^(.*\S)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(book) ?? []
  const marked = latest(clippings.filter(({ kind }) => kind === 'highlight'))
  const highlights = marked.map(({ words, madeAt }) => highlightOf(words, { madeAt }))
  const alone = clippings.filter((note) => note.kind !== 'highlight' && !addTo(highlights, marked, note))
  return collectedOf('Kindle', {
    title: wordsOf(title),
    byline: wordsOf(author.split(';').map(inReadingOrder).join(', ')),
    highlights,
    notes: alone.map(({ words: body, madeAt }) => ({ body, madeAt })),
    facts: marked
      .slice(0, 500)
      .flatMap(({ words, about }) => factsOf({ [`place of “${words.slice(0, 60)}”`]: about })),
  })
}

/** Whoever moves the end of a highlight has it written a second time: what was marked last has all of it. */
function latest(marked: readonly Clipping[]): Clipping[] {
  return marked.filter(
    (one, at) =>
      one.place === null ||
      !marked
        .slice(at + 1, at + 50)
        .some(({ place, words }) => place?.[0] === one.place?.[0] && words.startsWith(one.words)),
  )
}

/** Gives a note to the highlight at whose place it stands; false where there is none. */
function addTo(
  highlights: readonly CollectedHighlight[],
  marked: readonly Clipping[],
  { place, words }: Clipping,
): boolean {
  const at =
    place === null
      ? -1
      : marked.findIndex((one) => one.place !== null && one.place[0] <= place[1] && place[1] <= one.place[1])
  const highlight = highlights[at]
  if (highlight === undefined) return false
  highlight.note = highlight.note === null ? words : `${highlight.note}\n\n${words}`
  return true
}
