import type { ActId, ArticleId } from '../../preload/contract/common'
import type { NoteTarget } from '../../preload/contract/note'
import type { Span } from '../../preload/contract/quote'
import { textOfLines } from '../importing/canonical'
import { readPlainText } from '../importing/plain-text/plain-text'
import { get, importReading, mark } from '../library/articles/articles'
import { type Library, transaction } from '../library/database/database'
import { confirm, storeFindings } from '../library/entities/entities'
import { create as createHighlight } from '../library/annotations/highlights'
import { newId } from '../library/database/ids'
import { create as createNote } from '../library/annotations/notes'
import { confirm as confirmQuote, setSpeaker } from '../library/quotes/quotes'
import { act, updateRow } from '../library/journal/write'
import type { SampleArticle, SampleNote, SampleQuote } from './article'
import { foundName, foundQuote, passageOf } from './places'

type Decided = Pick<SampleQuote, 'speaker' | 'correctedFrom'> & Span

/** One article with all that was done with it, in one transaction. */
export function addArticle(library: Library, article: SampleArticle): ArticleId {
return transaction(library, () => {
    const articleId = importArticle(library, article)
    annotate(library, articleId, article)
    const { read, starred, archived } = article
    if (read ?? starred ?? archived) mark(library, { articleId, read, starred, archived })
    return articleId
  })
}

/** Importing dates a capture at the present moment, so that it is dated back afterwards. */
function importArticle(library: Library, article: SampleArticle): ArticleId {
  const bytes = new TextEncoder().encode(article.text)
  const { file: name, outlet, language, url = null, capturedAt } = article
  const { encoding, reading } = readPlainText(bytes, { name, url })
  const { title, ...fields } = reading.fields
  const { articleId } = importReading(library, {
    original: { bytes, name, encoding },
    fields: { ...fields, title: title ?? name, outlet, language, url },
    // The rest stands beside the text and not in it: it stays when the original is read again.
    understood: reading.fields,
    lines: reading.lines,
    ...textOfLines(reading.lines),
  })
  act(library, { label: 'date the capture', articleId }, (writing) =>
    updateRow(writing, 'article', articleId, { captured_at: capturedAt }),
  )
  return articleId
}

function annotate(library: Library, articleId: ArticleId, article: SampleArticle): void {
  const { id: revisionId, text } = get(library, { articleId }).revision
  for (const { words, color, note } of article.highlights ?? []) {
    const passage = passageOf(text, words)
    const { id: highlightId } = createHighlight(library, { articleId, revisionId, passage, color })
    write(library, { on: 'highlight', highlightId }, note)
  }
  write(library, { on: 'article', articleId }, article.note)
  const entities = (article.confirmed ?? []).map((name) => foundName(text, name))
  if (entities.length === 0) return
  // The engine is too large for main. It reads the article again in its own process, and this is then replaced.
  const quotes = (article.quotes ?? []).map((quote) => foundQuote(text, quote, entities))
  storeFindings(
    library,
    revisionId,
    { engine: 'sample', language: article.language, entities },
    { quotes, dates: [], roles: [] },
  )
  for (const { key } of entities) confirm(library, { articleId, key })
  for (const quote of article.quotes ?? []) decide(library, articleId, { ...quote, ...passageOf(text, quote.words) })
}

function write(library: Library, target: NoteTarget, note: SampleNote | undefined): void {
  if (note === undefined) return
  createNote(library, { target, body: note.join('\n'), actId: newId() as ActId })
}

function decide(
  library: Library,
  articleId: ArticleId,
  { start, end, speaker: name, correctedFrom }: Decided,
): void {
  const at = { articleId, at: { start, end } }
  if (correctedFrom === undefined) confirmQuote(library, at)
  else setSpeaker(library, { ...at, speaker: { kind: 'person', name } })
}
