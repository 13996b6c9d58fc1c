import * as articles from '../../../main/library/articles/articles'
import { insertHighlight } from '../../../main/library/annotations/highlights'
import { type Library, transaction } from '../../../main/library/database/database'
import { storeFindings } from '../../../main/library/findings/findings'
import { act } from '../../../main/library/journal/write'
import type { FoundEntity } from '../../../preload/contract/entity'
import { highlightColors } from '../../../preload/contract/words'
import { noFields } from '../../support/no-fields'
import { someSentence } from '../natural-texts'
import { engine } from '../../../main/analysis/engine'

const words = 10_000
const names = 50
const paragraphSentences = 4

/** How often an article is marked, and how often it names somebody. */
export type Marks = { highlights: number; mentions: number }

const someMarks: Marks = { highlights: 250, mentions: 250 }

/** Articles of 10,000 words with 250 highlights and 250 mentions of names, newer than all others: they stand at the top of the list. */
export function addLongArticles(library: Library, count: number): void {
  for (let n = 0; n < count; n += 1)
    transaction(library, () => addLongArticle(library, `Long report ${n + 1}`, n, someMarks))
}

/** One that is newer by so many minutes than the first. */
export function addLongArticle(
  library: Library,
  title: string,
  n: number,
  { highlights, mentions }: Marks,
): void {
  const paragraphs = longText()
  const text = [title, ...paragraphs].join('\n\n')
  const day = new Date(Date.UTC(2026, 1, 1, 0, n)).toISOString().slice(0, 16)
  const { articleId } = articles.importReading(library, {
    original: { bytes: new TextEncoder().encode(text), name: null, encoding: 'utf-8' },
    fields: {
      ...noFields,
      title,
      published: { value: day, zone: null, words: day },
      outlet: 'Outlet 1',
      language: 'en',
    },
    lines: [],
    text,
    blocks: blocksOf(title, paragraphs),
  })
  const { id: revisionId } = articles.get(library, { articleId }).revision
  // They lie all over the text, and never on each other.
  const places = spread(text, highlights + mentions)
  const isNamed = (at: number) => at % ((highlights + mentions) / mentions) === 0
  const marked = places.filter((_, at) => !isNamed(at))
  const named = places.filter((_, at) => isNamed(at))
  storeFindings(
    library,
    revisionId,
    { engine, language: 'en', entities: entitiesAt(text, named) },
    { quotes: [], dates: [], roles: [] },
  )
  act(library, { label: 'highlights', articleId }, (writing) => {
    marked.forEach(({ start, end }, at) => {
      const passage = { start, end, exact: text.slice(start, end), prefix: '', suffix: '' }
      const color = highlightColors[at % highlightColors.length] ?? 'yellow'
      insertHighlight(writing, { articleId, revisionId, passage, color })
    })
  })
}

function longText(): string[] {
  const paragraphs: string[] = []
  for (let counted = 0; counted < words;) {
    const paragraph = Array.from({ length: paragraphSentences }, someSentence).join(' ')
    paragraphs.push(paragraph)
    counted += paragraph.split(' ').length
  }
  return paragraphs
}

function blocksOf(title: string, paragraphs: readonly string[]) {
  let end = title.length
  const blocks = paragraphs.map((paragraph) => {
    const start = end + 2
    end = start + paragraph.length
    return { kind: 'paragraph' as const, start, end }
  })
  return [{ kind: 'title' as const, start: 0, end: title.length }, ...blocks]
}

type Place = { start: number; end: number }

/** So many pairs of words, at equal distances. */
function spread(text: string, count: number): Place[] {
  const found = [...text.matchAll(/\p{L}+ \p{L}+/gu)].map(({ index, 0: pair }) => ({
    start: index,
    end: index + pair.length,
  }))
  const step = found.length / count
  return Array.from({ length: count }, (_, at) => found[Math.floor(at * step)]).filter(
    (place) => place !== undefined,
  )
}

function entitiesAt(text: string, places: readonly Place[]): FoundEntity[] {
  return Array.from({ length: names }, (_, n): FoundEntity => {
    const mentions = places
      .filter((_, at) => at % names === n)
      .map(({ start, end }) => ({ start, end, confidence: 0.9, why: 'a name' }))
    const [first = { start: 0, end: 1 }] = mentions
    return { key: `p-${n}`, kind: 'person', name: text.slice(first.start, first.end), mentions }
  })
}
